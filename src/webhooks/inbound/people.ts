import { staffColumns } from "#imports/columns.ts";
import type { StaffRow } from "#imports/rows.ts";
import { type KnownRows, type Parked, parked } from "./applied.ts";
import type { Cells } from "./data-shapes.ts";
import { cellIn, isParked, settingOf } from "./read-cells.ts";

/** The assignments that an event is about: the one it names, or else all of the person that it names. */
export const assignmentsIn = (data: Cells, rows: KnownRows): readonly [StaffRow, ...StaffRow[]] | Parked => {
  const setting = settingOf(rows);
  const assignment = cellIn(data, "assignment_number", staffColumns.assignmentNumber, setting);
  const employee = cellIn(data, "employee_number", staffColumns.employeeNumber, setting);
  if (isParked(assignment)) return assignment;
  if (isParked(employee)) return employee;
  const [first, ...others] = rows.staff.filter((row) =>
    assignment === null ? row.employeeNumber === employee : row.assignmentNumber === assignment,
  );
  if (first === undefined) return parked("unknown_person");
  return employee !== null && first.employeeNumber !== employee
    ? parked("numbers_disagree", "assignment_number", "employee_number")
    : [first, ...others];
};
