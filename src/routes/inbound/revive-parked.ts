import { askGate } from "#actions/decisions/ask-gate.ts";
import { listRevivable, reviveHrEvent, type Waiting } from "#actions/hr-events/revive-hr-event.ts";
import type { Principal } from "#auth/principal.ts";
import { type InboxRow, listParked, readParked } from "#db/inbound/inbox.ts";
import { requestRevived } from "#db/inbound/messages.ts";
import type { Deps } from "#deps.ts";
import { Problem } from "#problem.ts";
import { readEventIn } from "#webhooks/inbound/read-event-in.ts";
import { principalOf } from "./take-message.ts";

/** A message's state once it was tried again; null when it waits no more. */
type Tried = InboxRow["state"] | null;

/**
 * Takes what is parked and makes sense by now, as long as one of them makes sense of another. What made sense of them is
 * kept already: a fault is told to those who run Porth, and the message waits for the next time.
 */
export const reviveParked = async (deps: Deps, by: Principal, requestId: string): Promise<void> => {
  const failed = (error: unknown) => deps.report({ requestId, error });
  for (let moved = true; moved; ) {
    const states = await reviveRound(deps, by, failed).catch((error: unknown) => {
      failed(error);
      return [];
    });
    moved = states.some((state) => state !== null && state !== "parked");
  }
};

/** Tries one message again that is parked. */
export const reviveOne = async (deps: Deps, by: Principal, id: string): Promise<Tried> => {
  const row = await readParked(deps.db, id);
  const [waiting] = row ? waitingIn(deps, [row]) : [];
  return waiting ? revive(deps, by, waiting) : (row?.state ?? null);
};

const reviveRound = async (
  deps: Deps,
  by: Principal,
  failed: (error: unknown) => void,
): Promise<readonly Tried[]> => {
  const states: Tried[] = [];
  for await (const waiting of pagesOfWaiting(deps))
    for (const each of await listRevivable(deps, by, waiting))
      states.push(
        await revive(deps, by, each).catch((error: unknown) => {
          failed(error);
          return "parked" as const;
        }),
      );
  return states;
};

const pageSize = 100;

async function* pagesOfWaiting(deps: Deps): AsyncGenerator<readonly Waiting[]> {
  let after: string | null = null;
  for (;;) {
    const rows: readonly InboxRow[] = await listParked(deps.db, after, pageSize);
    yield waitingIn(deps, rows);
    after = rows.at(-1)?.id ?? null;
    if (rows.length < pageSize) return;
  }
}

/** The messages among these that can be understood. */
const waitingIn = ({ now }: Deps, rows: readonly InboxRow[]): readonly Waiting[] =>
  rows.flatMap((row) => {
    const { messageId, body, contentType } = row;
    const event = readEventIn({ id: messageId, text: body ?? "", contentType }, now());
    return "malformed" in event || "unknown" in event ? [] : [{ row, event }];
  });

const revive = async (deps: Deps, by: Principal, { row, event }: Waiting): Promise<Tried> => {
  const source = principalOf(row.source);
  if (event.type !== "vacancy.requested") return reviveHrEvent(deps, by, source, { row, event });
  const at = new Date(deps.now()).toISOString();
  try {
    await askGate(deps, source, event.data, () => requestRevived(row, by.id, at));
    return "asked";
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (error.code === "unknown_department") return "parked";
    if (await readParked(deps.db, row.id)) throw error;
    return null;
  }
};
