import type { Day } from "#gate/day.ts";
import type { PlanRow } from "#imports/rows.ts";
import { asInAllocate } from "#runtime/demo/board/calendar.ts";
import { type Column, csv, yesNo } from "./csv.ts";

const dated = (day: Day | null): string | null => (day === null ? null : asInAllocate(day));

/** `Plan Type` is not a column that Porth knows: it is dropped unread. */
const columns: readonly Column<PlanRow>[] = [
  ["Job Plan ID", ({ id }) => id],
  ["Assignment No", ({ assignmentNumber }) => assignmentNumber],
  ["Employee No", ({ employeeNumber }) => employeeNumber],
  ["GMC", ({ gmcNumber }) => gmcNumber],
  ["Plan Type", () => "Medical"],
  ["Job Plan Status", ({ status }) => status],
  ["Job Plan Start", ({ planStart }) => dated(planStart)],
  ["End Date", ({ planEnd }) => dated(planEnd)],
  ["Next Review", ({ reviewDue }) => dated(reviewDue)],
  ["Discussion Date", ({ meetingOn }) => dated(meetingOn)],
  ["Sign-Off Date", ({ signedOffOn }) => dated(signedOffOn)],
  ["Final Signatory", ({ signedOffBy }) => signedOffBy],
  ["DCC Sessions", ({ dcc }) => dcc],
  ["SPA Sessions", ({ spa }) => spa],
  ["External Duties", ({ other }) => other],
  ["Total PAs", ({ totalSessions }) => totalSessions],
  ["Weekly Hours", ({ hours }) => hours],
  ["Intensity Band", ({ intensityBand }) => intensityBand],
  ["Clinical Director Agreed", ({ cdAgreedOn }) => dated(cdAgreedOn)],
  ["SGMD Approval", ({ sgmdApprovedOn }) => dated(sgmdApprovedOn)],
  ["Outcomes Recorded", ({ outcomesRecorded }) => yesNo(outcomesRecorded)],
  ["Returned", ({ timesReturned }) => timesReturned],
  ["Stage Date", ({ stageSince }) => dated(stageSince)],
];

/** Every job plan of whatever year as Allocate would export them, in the order of their numbers. */
export const jobPlansFile = (title: string, extractedOn: Day, rows: readonly PlanRow[]): string =>
  csv(
    [title, `Job plan extract, ${asInAllocate(extractedOn)}`],
    columns,
    rows.toSorted((one, other) => Number(one.id) - Number(other.id)),
  );
