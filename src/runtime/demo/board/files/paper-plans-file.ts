import type { Day } from "#gate/day.ts";
import type { PlanRow } from "#imports/rows.ts";
import { asOnPaperList } from "#runtime/demo/board/calendar.ts";
import { type Column, csv } from "./csv.ts";

const dated = (day: Day | null): string | null => (day === null ? null : asOnPaperList(day));

/** No plan number, no status and no total: a list kept by hand has none of them. */
const columns: readonly Column<PlanRow>[] = [
  ["Staff Number", ({ employeeNumber }) => employeeNumber],
  ["GMC Number", ({ gmcNumber }) => gmcNumber],
  ["Meeting", ({ meetingOn }) => dated(meetingOn)],
  ["Signed Off", ({ signedOffOn }) => dated(signedOffOn)],
  ["Effective From", ({ planStart }) => dated(planStart)],
  ["Effective To", ({ planEnd }) => dated(planEnd)],
  ["DCC", ({ dcc }) => dcc],
  ["SPA", ({ spa }) => spa],
  ["Other", ({ other }) => other],
];

/** The job planning manager's list of plans that are still on paper. */
export const paperPlansFile = (title: string, extractedOn: Day, rows: readonly PlanRow[]): string =>
  csv([title, `Plans on paper, ${asOnPaperList(extractedOn)}`], columns, rows);
