import type { Board, StaffRow } from "../board.ts";
import type { Plan } from "./plan.ts";

/** The employee numbers a row of a plan names, by every identifier that the staff list knows. */
export const namedBy = (row: Plan["row"], staff: readonly StaffRow[]): Set<string> => {
  const named = new Set<string>();
  for (const person of staff) {
    const byAssignment = row.assignment_number !== null && row.assignment_number === person.assignment_number;
    const byEmployee = row.employee_number !== null && row.employee_number === person.employee_number;
    const byGmc = row.gmc_number !== null && row.gmc_number === person.gmc_number;
    if (byAssignment || byEmployee || byGmc) named.add(person.employee_number);
  }
  return named;
};

/** Every plan under each employee number; a row that names several people is under each of them, ambiguous. */
export const plansByPerson = (board: Board): Map<string, Plan[]> => {
  const found = new Map<string, Plan[]>();
  for (const source of ["allocate", "paper"] as const) {
    if (board.extracts[source] === null) continue;
    for (const row of board[source]) {
      const named = namedBy(row, board.staff);
      for (const employee of named) {
        const plans = found.get(employee) ?? [];
        plans.push({ row, source, ambiguous: named.size > 1 });
        found.set(employee, plans);
      }
    }
  }
  return found;
};
