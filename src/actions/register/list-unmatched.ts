import { allow, type Principal } from "#auth/principal.ts";
import { readRegister } from "#db/register.ts";
import type { Deps } from "#deps.ts";
import { foldStatus, stageOfText } from "#gate/job-plan.ts";
import { planHasPerson } from "#gate/rule-book.ts";
import type { PlanRow } from "#imports/rows.ts";
import { matchPlans } from "#register/match-plans.ts";
import type { PlanKind } from "#register/register.ts";

/**
 * What the data steward has to look into: plan rows that match nobody, departments
 * and status texts that nobody knows.
 */
export interface Unmatched {
  readonly plans: readonly { readonly kind: PlanKind; readonly row: PlanRow }[];
  readonly departments: readonly Unknown[];
  readonly statuses: readonly Unknown[];
}

/** A text that nothing known stands behind, as the file words it, and in how many rows. */
export interface Unknown {
  readonly text: string;
  readonly rows: number;
}

export const listUnmatched = async (deps: Deps, by: Principal): Promise<Unmatched> => {
  allow(by, "Register.Write");
  const register = await readRegister(deps.db);
  const rows = [
    ...register.jobPlans.map((row) => ({ kind: "job-plans" as const, row })),
    ...register.paperPlans.map((row) => ({ kind: "paper-plans" as const, row })),
  ];
  const owners = Map.groupBy(matchPlans(register), ({ kind, key }) => `${kind} ${key}`);
  const unknown = rows.filter(
    ({ row: { status } }) => status !== null && stageOfText(status, deps.policy) === "unknown",
  );
  const byText = Map.groupBy(unknown, ({ row }) => foldStatus(row.status ?? ""));
  return {
    plans: rows.filter(({ kind, row }) => {
      const employees = (owners.get(`${kind} ${row.id}`) ?? []).map(({ employee }) => employee);
      return planHasPerson.evaluate(employees) !== null;
    }),
    departments: [...Map.groupBy(register.staff, ({ department }) => department)]
      .filter(([code]) => register.departments.every((department) => department.code !== code))
      .map(([text, staff]) => ({ text, rows: staff.length })),
    statuses: [...byText.values()].map((each) => ({ text: each[0]?.row.status ?? "", rows: each.length })),
  };
};
