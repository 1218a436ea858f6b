import type { Facts } from "#gate/facts.ts";
import type { Policy } from "#gate/policy.ts";
import type { ImportKind } from "#imports/rows.ts";
import { type Changes, changesBetween, rowsOf } from "./changes.ts";
import type { Days } from "./department-facts.ts";
import { type Effect, effectOf } from "./effect.ts";
import { everyDepartment } from "./every-department.ts";
import type { Register } from "./register.ts";

/** One register following on another in which one kind of rows is replaced. */
export interface Succession {
  readonly before: Register;
  readonly after: Register;
  readonly changes: Changes;
  readonly effect: readonly Effect[];
  /** Every department's facts in the register that follows. */
  readonly facts: ReadonlyMap<string, Facts>;
}

export const succession = (
  kind: ImportKind,
  before: Register,
  after: Register,
  { days, policy }: { readonly days: Days; readonly policy: Policy },
): Succession => {
  const facts = everyDepartment(after, days);
  return {
    before,
    after,
    changes: changesBetween(kind, rowsOf(before, kind), rowsOf(after, kind)),
    effect: effectOf(everyDepartment(before, days), facts, policy),
    facts,
  };
};
