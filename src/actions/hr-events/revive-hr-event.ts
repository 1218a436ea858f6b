import { allow, type Principal } from "#auth/principal.ts";
import { commit, record, untilSettled } from "#db/commit.ts";
import { eventChange } from "#db/inbound/event-change.ts";
import { type InboxRow, readParked, reparkMessage, settleMessage } from "#db/inbound/inbox.ts";
import { readKnownRows } from "#db/inbound/known-rows.ts";
import { receivedLine } from "#db/inbound/messages.ts";
import { readRegister } from "#db/register.ts";
import type { Deps } from "#deps.ts";
import type { KnownEvent, RegisterEvent } from "#webhooks/inbound/event-in.ts";
import { makesSense } from "#webhooks/inbound/makes-sense.ts";

/** An event that waits, and its message. */
export interface Waiting<E extends KnownEvent = KnownEvent> {
  readonly row: InboxRow;
  readonly event: E;
}

/** Of events that wait, those that need not wait any more. */
export const listRevivable = async (
  deps: Deps,
  by: Principal,
  waiting: readonly Waiting[],
): Promise<readonly Waiting[]> => {
  allow(by, "Register.Write");
  if (waiting.length === 0) return [];
  const known = await readKnownRows(deps.db, await readRegister(deps.db));
  return waiting.filter(({ event }) => makesSense(event, known, deps.policy));
};

/**
 * Takes a parked event into the register if it makes sense by now, on behalf of its source. Gives its state; null when it
 * waits no more. One that makes sense no better waits on, with the reason of today.
 */
export const reviveHrEvent = (
  deps: Deps,
  by: Principal,
  source: Principal,
  { row, event }: Waiting<RegisterEvent>,
): Promise<InboxRow["state"] | null> => {
  allow(by, "Register.Write");
  return untilSettled(async () => {
    const parked = await readParked(deps.db, row.id);
    if (parked === null) return null;
    const at = new Date(deps.now()).toISOString();
    const today = deps.today();
    const { id, became, writes } = await eventChange(deps.db, event, {
      at,
      by: source.id,
      newId: deps.newId,
      days: { asOf: today, askedOn: today },
      policy: deps.policy,
    });
    if (became.state === "parked" && became.reason === parked.reason) return "parked";
    await commit(
      deps.db,
      ...(became.state === "parked" ? reparkMessage(row.id, became) : settleMessage(row.id, became)),
      record({ ...receivedLine({ ...row, ...became }, at, id), by: by.id }),
      ...writes,
    );
    return became.state;
  });
};
