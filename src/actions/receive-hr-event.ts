import { allow, type Principal } from "#auth/principal.ts";
import { commit, record, untilSettled, type Write } from "#db/commit.ts";
import { moveByEvent } from "#db/hr-changes.ts";
import { judgedAgain } from "#db/judged-again.ts";
import { readRegister } from "#db/register.ts";
import { registerUnmoved } from "#db/vacancies.ts";
import { type InboxRow, insertMessage, listParked, moveMessage, moveStamps } from "#db/webhooks/inbox.ts";
import { readKnownRows } from "#db/webhooks/known-rows.ts";
import type { Deps } from "#deps.ts";
import { succession } from "#register/succession.ts";
import { withDifferences } from "#register/with-differences.ts";
import type { Applied } from "#webhooks/inbound/applied.ts";
import { applied } from "#webhooks/inbound/apply-event.ts";
import type { RegisterEvent } from "#webhooks/inbound/event-in.ts";
import { readEventIn } from "#webhooks/inbound/read-event-in.ts";

/** A message whose signature holds, and what it says. */
export interface MessageIn {
  readonly source: string;
  readonly messageId: string;
  readonly text: string;
  readonly contentType: string | null;
}

/** Takes what an HR system tells into the register, as a file would; what cannot be understood yet is parked. */
export const receiveHrEvent = (
  deps: Deps,
  by: Principal,
  message: MessageIn,
  event: RegisterEvent,
): Promise<InboxRow> => {
  allow(by, "Register.Write");
  return untilSettled(async () => {
    const id = deps.newId("inb");
    const { outcome, writes } = await applying(deps, by, id, event);
    const row = { ...messageRow(deps, message, event.type, outcome), id };
    await commit(deps.db, insertMessage(row), ...writes, told(by, row));
    return row;
  }).then(async (row) => {
    if (row.state === "applied") await reviveParked(deps, by);
    return row;
  });
};

/** Keeps for people what Porth knows nothing of. */
export const parkHrEvent = async (
  deps: Deps,
  by: Principal,
  message: MessageIn,
  { type, reason }: { readonly type: string; readonly reason: string },
): Promise<InboxRow> => {
  allow(by, "Register.Write");
  const row = messageRow(deps, message, type, { state: "parked", reason, fields: [] });
  await commit(deps.db, insertMessage(row), told(by, row));
  return row;
};

const mostParked = 500;

/** Tries what is parked again, as long as one of them makes sense of another. Gives how many did. */
export const reviveParked = async (deps: Deps, by: Principal): Promise<number> => {
  allow(by, "Register.Write");
  let revived = 0;
  for (let moved = true; moved; ) {
    moved = false;
    for (const row of await listParked(deps.db, null, mostParked)) {
      if (!(await revive(deps, by, row))) continue;
      moved = true;
      revived += 1;
    }
  }
  return revived;
};

const revive = async (deps: Deps, by: Principal, row: InboxRow): Promise<boolean> => {
  const { messageId, body, contentType } = row;
  const event = readEventIn({ id: messageId, text: body ?? "", contentType }, deps.now());
  if ("malformed" in event || "unknown" in event || event.type === "vacancy.requested") return false;
  return untilSettled(async () => {
    const { outcome, writes } = await applying(deps, by, row.id, event);
    if (outcome.state === "parked") return false;
    const change = { state: outcome.state, reason: outcome.reason, fields: "[]", body: null };
    await commit(deps.db, moveMessage(row.id, change), ...writes, told(by, { ...row, ...change }));
    return true;
  });
};

/** What becomes of a message. */
interface Outcome {
  readonly state: InboxRow["state"];
  readonly reason: string | null;
  readonly fields: readonly string[];
}

const applying = async (
  deps: Deps,
  by: Principal,
  messageId: string,
  event: RegisterEvent,
): Promise<{ readonly outcome: Outcome; readonly writes: readonly Write[] }> => {
  const before = await readRegister(deps.db);
  const result = applied(event, await readKnownRows(deps.db, before), deps.policy);
  if (!("changes" in result)) return { outcome: outcomeOf(result), writes: [] };
  const today = deps.today();
  const days = { asOf: today, askedOn: today };
  const after = withDifferences(before, result.changes);
  const kind = result.changes.some(({ of }) => of === "job-plans") ? "job-plans" : "staff-list";
  const followed = succession(kind, before, after, { days, policy: deps.policy });
  const telling = { at: new Date(deps.now()).toISOString(), by: by.id, newId: deps.newId };
  const { policy } = deps;
  const judged = await judgedAgain(deps.db, { ...telling, facts: followed.facts, department: null, policy });
  return {
    outcome: outcomeOf(result),
    writes: [
      registerUnmoved(before.version),
      judged.unmoved,
      ...moveByEvent(result.changes, followed, { ...telling, messageId }),
      ...moveStamps(result.stamps),
      ...judged.writes,
    ],
  };
};

const outcomeOf = (result: Applied): Outcome =>
  "parked" in result
    ? { state: "parked", reason: result.parked, fields: result.fields }
    : "ignored" in result
      ? { state: "ignored", reason: result.ignored, fields: [] }
      : { state: "applied", reason: null, fields: [] };

/** A message as it is kept. Its text is kept only while it is parked. */
export const messageRow = (
  deps: Deps,
  { source, messageId, text, contentType }: MessageIn,
  type: string,
  { state, reason, fields }: Outcome,
): InboxRow => ({
  source,
  messageId,
  id: deps.newId("inb"),
  type,
  receivedAt: new Date(deps.now()).toISOString(),
  state,
  reason,
  fields: JSON.stringify(fields),
  body: state === "parked" ? text : null,
  contentType,
});

const told = (by: Principal, { id, source, type, state, reason, receivedAt }: InboxRow): Write =>
  record({
    at: receivedAt,
    type: "hr_event.received",
    by: by.id,
    data: { message: id, source, type, state, reason },
  });
