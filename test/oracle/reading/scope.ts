import type { StaffRow } from "../board.ts";
import { type Day, lastDayOfMonths } from "../days.ts";

const same = (left: string, right: string): boolean =>
  left.trim().toLowerCase() === right.trim().toLowerCase();
const starts = (text: string, start: string): boolean =>
  text.trim().toLowerCase().startsWith(start.toLowerCase());

/**
 * Reading B1: `Bank`, `Agency` and `Honorary` are whole categories (`Bank Staff` is unknown, so in scope); only `Locum` is a start.
 * Reading B2: the assignment status never takes anyone out of scope.
 * Reading B3: a job role such as `Locum Consultant` does not start with a grade in scope, so it is out.
 */
export const isInScopeKind = (row: StaffRow): boolean => {
  if (!starts(row.job_role, "Consultant")) return false;
  if (same(row.category, "Bank") || same(row.category, "Agency")) return false;
  return !(same(row.category, "Honorary") && (row.contracted_sessions ?? 0) === 0);
};

export const isInScope = (row: StaffRow, on: Day): boolean =>
  isInScopeKind(row) && row.start_date <= on && (row.leave_date === null || row.leave_date >= on);

const isShortLocum = (row: StaffRow): boolean =>
  starts(row.category, "Locum") &&
  row.leave_date !== null &&
  row.leave_date < lastDayOfMonths(row.start_date, 6);

const isElsewhereLed = (row: StaffRow): boolean =>
  ["no", "n", "false", "0"].includes((row.is_lead_department ?? "").trim().toLowerCase());

/** Neither a short locum nor led elsewhere: one such assignment in scope, and findings about the person are not advisory. */
export const holdsFully = (row: StaffRow): boolean => !isShortLocum(row) && !isElsewhereLed(row);
