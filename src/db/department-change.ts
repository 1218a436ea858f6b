import type { Facts } from "#gate/facts.ts";
import type { Policy } from "#gate/policy.ts";
import type { Days } from "#register/department-facts.ts";
import { rejudged } from "#register/rejudge.ts";
import type { Write } from "./commit.ts";
import type { Database } from "./database.ts";
import { moveRevisions } from "./extracts.ts";
import { readFactsOf } from "./facts.ts";
import { moveOpenVacancies, readOpenVacancies } from "./open-vacancies.ts";
import { registerUnmoved } from "./vacancies.ts";

/** A change to the facts of one department, and who makes it when. */
export interface DepartmentChange {
  readonly department: string;
  readonly change: (facts: Facts) => Facts;
  readonly days: Days;
  readonly policy: Policy;
  readonly at: string;
  readonly by: string;
}

/**
 * What goes with every change to one department's facts, in the same commit: its revision moves, and its open vacancies
 * are judged again.
 */
export const departmentChanged = async (
  db: Database,
  { department, change, days, policy, ...told }: DepartmentChange,
): Promise<readonly Write[]> => {
  const [[read], { open, unmoved }] = await Promise.all([
    readFactsOf(db, [department], days),
    readOpenVacancies(db, department),
  ]);
  if (!read) return [moveRevisions([department])];
  const after = change(read.facts);
  return [
    registerUnmoved(read.version),
    unmoved,
    moveRevisions([department]),
    ...moveOpenVacancies(
      rejudged(open, () => after, policy),
      told,
    ),
  ];
};
