import type { Facts } from "#gate/facts.ts";
import type { Policy } from "#gate/policy.ts";
import type { Days } from "#register/department-facts.ts";
import type { Write } from "./commit.ts";
import type { Database } from "./database.ts";
import { moveRevisions } from "./extracts.ts";
import { readFactsOf } from "./facts.ts";
import { judgedAgain } from "./judged-again.ts";
import { registerUnmoved } from "./vacancies.ts";
import type { Telling } from "./webhooks/standings.ts";

/** A change to the facts of one department, and who makes it when. */
export interface DepartmentChange extends Telling {
  readonly department: string;
  readonly change: (facts: Facts) => Facts;
  readonly days: Days;
  readonly policy: Policy;
}

/** What goes with every change to one department's facts, in the same commit: its revision moves, and it is judged again. */
export const departmentChanged = async (
  db: Database,
  { department, change, days, ...by }: DepartmentChange,
): Promise<readonly Write[]> => {
  const [read] = await readFactsOf(db, [department], days);
  if (!read) return [moveRevisions([department])];
  const facts = new Map([[department, change(read.facts)]]);
  const { unmoved, writes } = await judgedAgain(db, { ...by, facts, department });
  return [registerUnmoved(read.version), unmoved, moveRevisions([department]), ...writes];
};
