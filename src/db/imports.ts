import { knownDepartments } from "#imports/department-rows.ts";
import { changesAnything } from "#register/changes.ts";
import { matchPlans } from "#register/match-plans.ts";
import type { Succession } from "#register/succession.ts";
import type { Write } from "./commit.ts";
import {
  type ExtractRecord,
  insertExtract,
  movePlanOwners,
  moveRevisions,
  replaceDepartmentNames,
  restoreExtract,
} from "./extracts.ts";
import { moveRows, restoreRows } from "./register-rows.ts";

/** Everything that makes an extract current. Rows that stay are not touched, and move no revision. */
export const moveRegister = (record: Omit<ExtractRecord, "state">, change: Succession): readonly Write[] => [
  ...insertExtract(record),
  ...moveRows(change.changes, record.id),
  ...registerMoved(change),
];

/** Everything that makes an extract undone and the one before it current again, with the rows that it had. */
export const moveRegisterBack = (undone: ExtractRecord, change: Succession): readonly Write[] => [
  ...restoreExtract(undone),
  ...restoreRows(undone),
  ...registerMoved(change),
];

/** What is worked out from the rows, and the revisions of the departments whose facts moved. */
export const registerMoved = ({ before, after, changes, effect }: Succession): readonly Write[] => [
  ...(changesAnything(changes) ? movePlanOwners(matchPlans(before), matchPlans(after)) : []),
  ...(changes.kind === "departments" ? replaceDepartmentNames(knownDepartments(after.departments)) : []),
  moveRevisions(effect.filter(({ moved }) => moved).map(({ department }) => department)),
];
