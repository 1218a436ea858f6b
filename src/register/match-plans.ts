import type { PlanRow, StaffRow } from "#imports/rows.ts";
import type { PlanKind, PlanOwner, Register } from "./register.ts";

/**
 * Whose each plan row is: everyone whom its assignment, employee or GMC number names, of those that the staff list
 * knows. A row that names more than one person belongs to each of them, and its identity is not clear.
 */
export const matchPlans = ({
  staff,
  jobPlans,
  paperPlans,
}: Pick<Register, "staff" | "jobPlans" | "paperPlans">): readonly PlanOwner[] => {
  const namedBy = whoIsNamed(staff);
  const ownersOf = (kind: PlanKind) => (row: PlanRow) => {
    const employees = namedBy(row);
    return [...employees].map((employee) => ({
      employee,
      kind,
      key: row.id,
      clear: employees.size === 1,
    }));
  };
  return [...jobPlans.flatMap(ownersOf("job-plans")), ...paperPlans.flatMap(ownersOf("paper-plans"))];
};

const whoIsNamed = (staff: readonly StaffRow[]): ((row: PlanRow) => ReadonlySet<string>) => {
  const byAssignment = peopleBy(staff, ({ assignmentNumber }) => assignmentNumber);
  const byEmployee = peopleBy(staff, ({ employeeNumber }) => employeeNumber);
  const byGmc = peopleBy(staff, ({ gmcNumber }) => gmcNumber);
  return ({ assignmentNumber, employeeNumber, gmcNumber }) =>
    new Set([
      ...(byAssignment.get(assignmentNumber ?? "") ?? []),
      ...(byEmployee.get(employeeNumber ?? "") ?? []),
      ...(byGmc.get(gmcNumber ?? "") ?? []),
    ]);
};

const peopleBy = (
  staff: readonly StaffRow[],
  numberOf: (row: StaffRow) => string | null,
): ReadonlyMap<string, ReadonlySet<string>> => {
  const people = new Map<string, Set<string>>();
  for (const row of staff) {
    const number = numberOf(row);
    if (!number) continue;
    people.set(number, (people.get(number) ?? new Set()).add(row.employeeNumber));
  }
  return people;
};
