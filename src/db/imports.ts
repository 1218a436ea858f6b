import { knownDepartments } from "#imports/department-rows.ts";
import { type Changes, changesAnything } from "#register/changes.ts";
import type { Effect } from "#register/effect.ts";
import { matchPlans } from "#register/match-plans.ts";
import type { Register } from "#register/register.ts";
import type { Write } from "./commit.ts";
import {
  type ExtractRecord,
  insertExtract,
  movePlanOwners,
  moveRevisions,
  moveRows,
  replaceDepartmentNames,
} from "./extracts.ts";

/** A change of the register from one snapshot to the next. */
export interface RegisterChange {
  readonly before: Register;
  readonly after: Register;
  readonly changes: Changes;
  readonly effect: readonly Effect[];
}

/** Everything that makes an extract current. Rows that stay are not touched, and move no revision. */
export const moveRegister = (
  record: Omit<ExtractRecord, "state">,
  { before, after, changes, effect }: RegisterChange,
): readonly Write[] => [
  ...insertExtract(record),
  ...moveRows(changes, record.id),
  ...(changesAnything(changes) ? movePlanOwners(matchPlans(before), matchPlans(after)) : []),
  ...(changes.kind === "departments" ? replaceDepartmentNames(knownDepartments(after.departments)) : []),
  moveRevisions(effect.filter(({ moved }) => moved).map(({ department }) => department)),
];
