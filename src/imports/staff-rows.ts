import type { staffColumns } from "./columns.ts";
import type { Kind } from "./kind.ts";
import { bad } from "./row-errors.ts";
import type { StaffRow } from "./rows.ts";

type Columns = typeof staffColumns;

const leavesBeforeStart = bad(
  "end_before_start",
  (value) => `The leave date ‘${value}’ is before the start date. Correct one of them.`,
);
const alreadyListed = (line: number) =>
  bad("duplicate", (value) => `The assignment ‘${value}’ is on line ${line} too. Keep one of the two.`);

/** The staff list. An assignment is listed once. */
export const openStaffList = (): Kind<Columns, StaffRow> => {
  const lines = new Map<string, number>();
  return {
    check: ({ assignmentNumber, startDate, leaveDate }, line, complain) => {
      if (startDate && leaveDate && leaveDate < startDate)
        complain("leaveDate", leaveDate, leavesBeforeStart);
      if (!assignmentNumber) return;
      const earlier = lines.get(assignmentNumber);
      if (earlier === undefined) lines.set(assignmentNumber, line);
      else complain("assignmentNumber", assignmentNumber, alreadyListed(earlier));
    },
    build: (values) => ({ ...values, isLeadDepartment: values.isLeadDepartment ?? true }),
    warnings: () => [],
  };
};
