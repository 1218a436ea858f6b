import type { Facts } from "#gate/facts.ts";
import { type Days, departmentFacts } from "./department-facts.ts";
import { matchPlans } from "./match-plans.ts";
import type { Register } from "./register.ts";

/** The facts of every department of a register, by code. */
export const everyDepartment = (register: Register, days: Days): ReadonlyMap<string, Facts> => {
  const staffOf = Map.groupBy(register.staff, ({ employeeNumber }) => employeeNumber);
  const peopleIn = Map.groupBy(register.staff, ({ department }) => department);
  const plansOf = Map.groupBy(ownedPlans(register), ({ employee }) => employee);
  return new Map(
    register.departments.map((department) => {
      const employees = [
        ...new Set((peopleIn.get(department.code) ?? []).map(({ employeeNumber }) => employeeNumber)),
      ];
      const parts = {
        department,
        staff: employees.flatMap((employee) => staffOf.get(employee) ?? []),
        plans: employees.flatMap((employee) => plansOf.get(employee) ?? []),
        exemptions: register.exemptions,
        revision: register.revisions.get(department.code) ?? 0,
        staffList: register.extracts["staff-list"],
        allocate: register.extracts["job-plans"],
      };
      return [department.code, departmentFacts(parts, days)];
    }),
  );
};

const ownedPlans = (register: Register) => {
  const rows = {
    "job-plans": new Map(register.jobPlans.map((row) => [row.id, row])),
    "paper-plans": new Map(register.paperPlans.map((row) => [row.id, row])),
  };
  return matchPlans(register).flatMap((owner) => {
    const row = rows[owner.kind].get(owner.key);
    return row ? [{ ...owner, row }] : [];
  });
};
