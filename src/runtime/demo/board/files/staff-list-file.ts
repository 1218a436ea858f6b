import type { Day } from "#gate/day.ts";
import type { StaffRow } from "#imports/rows.ts";
import { asInStaffList } from "#runtime/demo/board/calendar.ts";
import { type Column, csv, yesNo } from "./csv.ts";

const dated = (day: Day | null): string | null => (day === null ? null : asInStaffList(day));

/** `Pay Scale` is not a column that Porth knows: it is dropped unread. */
const columns = (callingIt: (code: string) => string): readonly Column<StaffRow>[] => [
  ["Employee Number", ({ employeeNumber }) => employeeNumber],
  ["Assignment Number", ({ assignmentNumber }) => assignmentNumber],
  ["Last Name", ({ surname }) => surname],
  ["First Name", ({ forename }) => forename],
  ["GMC No", ({ gmcNumber }) => gmcNumber],
  ["Role", ({ jobRole }) => jobRole],
  ["Assignment Category", ({ category }) => category],
  ["Assignment Status", ({ status }) => status],
  ["Department", ({ department }) => callingIt(department)],
  ["Primary Assignment", ({ isLeadDepartment }) => yesNo(isLeadDepartment)],
  ["Latest Start Date", ({ startDate }) => dated(startDate)],
  ["Projected End Date", ({ leaveDate }) => dated(leaveDate)],
  ["Contracted PAs", ({ contractedSessions }) => contractedSessions],
  ["Intensity Banding", ({ intensityBand }) => intensityBand],
  ["Pay Scale", ({ jobRole }) => (jobRole === "Consultant" ? "YC72" : "MC46")],
];

/** The medical staff in post as ESR would export them; it has its own name for some departments. */
export const staffListFile = (
  title: string,
  extractedOn: Day,
  callingIt: (code: string) => string,
  rows: readonly StaffRow[],
): string =>
  csv(
    [title, `Medical and dental staff in post at ${asInStaffList(extractedOn)}`, ""],
    columns(callingIt),
    rows,
  );
