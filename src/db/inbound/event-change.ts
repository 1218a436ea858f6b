import type { Write } from "#db/commit.ts";
import type { Database } from "#db/database.ts";
import { judgedAgain } from "#db/judged-again.ts";
import { readRegister } from "#db/register.ts";
import { registerUnmoved } from "#db/vacancies.ts";
import type { Telling } from "#db/webhooks/standings.ts";
import type { Policy } from "#gate/policy.ts";
import type { Days } from "#register/department-facts.ts";
import type { Register } from "#register/register.ts";
import { type Succession, succession } from "#register/succession.ts";
import { withDifferences } from "#register/with-differences.ts";
import { type Applied, outcomeOf, type RowChange } from "#webhooks/inbound/applied.ts";
import { applied } from "#webhooks/inbound/apply-event.ts";
import type { RegisterEvent } from "#webhooks/inbound/event-in.ts";
import type { Became } from "./inbox.ts";
import { readKnownRows } from "./known-rows.ts";
import { moveByEvent } from "./register-moves.ts";
import { moveStamps } from "./stamps.ts";

/** Who tells of an event, when, and by what it is judged. */
export interface EventTelling extends Telling {
  readonly days: Days;
  readonly policy: Policy;
}

/** What becomes of an event, and everything that is kept with it in the same commit. */
export interface EventChange {
  /** Rows know by it what brought them. It is made once the register is read: what came before has a lesser one. */
  readonly id: string;
  readonly became: Became;
  readonly writes: readonly Write[];
}

/** Holds an event against the register as it is. */
export const eventChange = async (
  db: Database,
  event: RegisterEvent,
  telling: EventTelling,
): Promise<EventChange> => {
  const before = await readRegister(db);
  const result = applied(event, await readKnownRows(db, before), telling.policy);
  const id = telling.newId("inb");
  return {
    id,
    became: outcomeOf(result),
    writes: [
      registerUnmoved(before.version),
      ...("changes" in result ? await changeWrites(db, { before, result, id }, telling) : []),
    ],
  };
};

interface Change {
  readonly before: Register;
  readonly result: Extract<Applied, { readonly changes: readonly RowChange[] }>;
  readonly id: string;
}

const changeWrites = async (
  db: Database,
  { before, result: { changes, stamps }, id }: Change,
  telling: EventTelling,
): Promise<readonly Write[]> => {
  const followed = followedBy(before, changes, telling);
  const judged = await judgedAgain(db, { ...telling, facts: followed.facts, department: null });
  return [
    judged.unmoved,
    ...moveByEvent(changes, followed, { ...telling, id }),
    ...moveStamps(stamps),
    ...judged.writes,
  ];
};

/** An event changes rows of one kind alone. */
const followedBy = (
  before: Register,
  changes: readonly RowChange[],
  { days, policy }: EventTelling,
): Succession => {
  const kind = changes.some(({ of }) => of === "job-plans") ? "job-plans" : "staff-list";
  return succession(kind, before, withDifferences(before, changes), { days, policy });
};
