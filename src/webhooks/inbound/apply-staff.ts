import { canonical } from "#audit/canonical.ts";
import { staffColumns } from "#imports/columns.ts";
import type { StaffRow } from "#imports/rows.ts";
import { type Applied, type KnownRows, old, parked, type RowChange, stampOf } from "./applied.ts";
import type { EventIn } from "./event-in.ts";
import { factKey, isInExtract, isNewest } from "./facts-told.ts";
import { assignmentsIn } from "./people.ts";
import { cellIn, dayIn, isParked, rowIn, settingOf } from "./read-cells.ts";

/**
 * Adds a row as a file would. Where the assignment is known, what newer events told of it stays; with a leave date of
 * before the start that is a contradiction, which people have to look at.
 */
export const applyStarter = (event: EventIn<"staff.starter">, rows: KnownRows): Applied => {
  const told = rowIn("staff-list", event.data, settingOf(rows));
  if (isParked(told)) return told;
  const { assignmentNumber: key } = told;
  const before = rows.staff.find(({ assignmentNumber }) => assignmentNumber === key) ?? null;
  if (before !== null && before.employeeNumber !== told.employeeNumber)
    return parked("numbers_disagree", "assignment_number", "employee_number");
  const newest = [factKey.staff(key), factKey.department(key), factKey.leaving(key)].filter((fact) =>
    isNewest(event, fact, rows),
  );
  const tells = (fact: string) => newest.includes(fact);
  if (isInExtract(event, "staff-list", rows) || newest.length === 0) return old;
  if (before === null && !tells(factKey.staff(key))) return old;
  const known = before ?? told;
  const after = {
    ...(tells(factKey.staff(key)) ? told : known),
    department: tells(factKey.department(key)) ? told.department : known.department,
    leaveDate: tells(factKey.leaving(key)) ? told.leaveDate : known.leaveDate,
  };
  if (leavesBeforeStart(after)) return parked("unreadable", "start_date");
  return {
    changes: changed(before, after),
    stamps: newest.map((fact) => [fact, stampOf(event)] as const),
  };
};

/** Says on which day somebody leaves, in each assignment that is meant. */
export const applyLeaver = (event: EventIn<"staff.leaver">, rows: KnownRows): Applied => {
  const leaveDate = dayIn(event.data, "leave_date", settingOf(rows));
  const meant = assignmentsIn(event.data, rows);
  if (isParked(meant)) return meant;
  if (isParked(leaveDate)) return leaveDate;
  return told(event, rows, {
    meant,
    keyOf: factKey.leaving,
    change: (row) => ({ ...row, leaveDate }),
  });
};

/** Puts somebody into another department, in the one assignment that is meant. */
export const applyMoved = (event: EventIn<"staff.moved">, rows: KnownRows): Applied => {
  const department = cellIn(event.data, "department", staffColumns.department, settingOf(rows));
  const meant = assignmentsIn(event.data, rows);
  if (isParked(meant)) return meant;
  if (meant.length > 1) return parked("assignment_unclear", "assignment_number");
  if (isParked(department) || department === null) return department ?? parked("unreadable", "department");
  return told(event, rows, {
    meant,
    keyOf: factKey.department,
    change: (row) => ({ ...row, department }),
  });
};

/** One fact about each of several assignments. */
interface Told {
  readonly meant: readonly StaffRow[];
  readonly keyOf: (assignment: string) => string;
  readonly change: (row: StaffRow) => StaffRow;
}

const told = (
  event: EventIn<"staff.leaver"> | EventIn<"staff.moved">,
  rows: KnownRows,
  { meant, keyOf, change }: Told,
): Applied => {
  const newest = meant.filter(({ assignmentNumber }) => isNewest(event, keyOf(assignmentNumber), rows));
  if (isInExtract(event, "staff-list", rows) || newest.length === 0) return old;
  const changes = newest.flatMap((row) => changed(row, change(row)));
  return changes.some(({ after }) => leavesBeforeStart(after))
    ? parked("unreadable", "leave_date")
    : {
        changes,
        stamps: newest.map(({ assignmentNumber }) => [keyOf(assignmentNumber), stampOf(event)] as const),
      };
};

const leavesBeforeStart = ({ leaveDate, startDate }: StaffRow): boolean =>
  leaveDate !== null && leaveDate < startDate;

type StaffChange = Extract<RowChange, { readonly of: "staff-list" }>;

const changed = (before: StaffRow | null, after: StaffRow): readonly StaffChange[] =>
  before !== null && canonical(before) === canonical(after)
    ? []
    : [{ of: "staff-list", key: after.assignmentNumber, before, after }];
