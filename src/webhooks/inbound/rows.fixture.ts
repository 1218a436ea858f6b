import { policy20240901 } from "#gate/policies/2024-09-01.ts";
import type { DepartmentRow, PlanRow, StaffRow } from "#imports/rows.ts";
import type { Applied, KnownRows, RowChange } from "./applied.ts";
import { applied } from "./apply-event.ts";
import type { Cells } from "./data-shapes.ts";
import type { RegisterEvent } from "./event-in.ts";

export const policy = policy20240901;

const department = (code: string, nameEn: string): DepartmentRow => ({
  code,
  nameEn,
  nameCy: null,
  serviceGroup: "MOR",
  serviceGroupNameEn: null,
  serviceGroupNameCy: null,
  aliases: [],
});

export const staffRow = (change: Partial<StaffRow> = {}): StaffRow => ({
  employeeNumber: "10001",
  assignmentNumber: "20001",
  surname: "Invented",
  forename: "Gwen",
  gmcNumber: "9990001",
  jobRole: "Consultant",
  category: "Permanent",
  status: null,
  department: "CARD",
  isLeadDepartment: true,
  startDate: "2019-02-04",
  leaveDate: null,
  contractedSessions: 10,
  intensityBand: null,
  ...change,
});

const blankPlan = {
  reviewDue: null,
  meetingOn: null,
  signedOffBy: null,
  dcc: null,
  spa: null,
  other: null,
  totalSessions: null,
  hours: null,
  intensityBand: null,
  cdAgreedOn: null,
  sgmdApprovedOn: null,
  outcomesRecorded: null,
  timesReturned: null,
  stageSince: null,
} as const;

export const planRow = (change: Partial<PlanRow> = {}): PlanRow => ({
  ...blankPlan,
  id: "JP-1",
  assignmentNumber: "20001",
  employeeNumber: null,
  gmcNumber: null,
  status: "Signed Off",
  planStart: "2025-09-01",
  planEnd: "2026-08-31",
  signedOffOn: "2025-08-18",
  ...change,
});

/** A register of one consultant with one plan, on extracts of 20 November 2025. */
export const rows = (change: Partial<KnownRows> = {}): KnownRows => ({
  departments: [department("CARD", "Cardiology"), department("RENAL", "Renal medicine")],
  staff: [staffRow()],
  jobPlans: [planRow()],
  absences: [],
  stamps: new Map(),
  extracts: {
    "staff-list": { extractedOn: "2025-11-20" },
    "job-plans": { extractedOn: "2025-11-20" },
  },
  ...change,
});

/** An event of the morning of 22 November 2025. */
export const event = (type: RegisterEvent["type"], data: Cells, occurredAt = "2025-11-22T09:00:00.000Z") =>
  ({ type, id: `msg_${occurredAt}`, occurredAt, data }) as RegisterEvent;

/** The rows as they are once what an event came to is kept. */
export const withApplied = (known: KnownRows, came: Applied): KnownRows =>
  "changes" in came
    ? came.changes.reduce(withChange, { ...known, stamps: new Map([...known.stamps, ...came.stamps]) })
    : known;

const withChange = (known: KnownRows, change: RowChange): KnownRows => {
  if (change.of === "staff-list")
    return {
      ...known,
      staff: [...known.staff.filter((row) => row.assignmentNumber !== change.key), change.after],
    };
  if (change.of === "job-plans")
    return { ...known, jobPlans: [...known.jobPlans.filter(({ id }) => id !== change.key), change.after] };
  const { before, after } = change;
  const id = `exm_${after?.assignmentNumber}_${after?.from}`;
  return {
    ...known,
    absences: [
      ...known.absences.filter((one) => one.id !== before?.id),
      ...(after ? [{ ...after, id }] : []),
    ],
  };
};

/** The rows once all events have come, in this order; those that are parked are applied again after every other. */
export const settled = (known: KnownRows, events: readonly RegisterEvent[]): KnownRows => {
  let [now, waiting] = [known, [] as readonly RegisterEvent[]];
  for (const each of events) {
    waiting = [...waiting, each];
    for (let before = -1; before !== waiting.length; ) {
      before = waiting.length;
      waiting = waiting.filter((one) => {
        const came = applied(one, now, policy);
        now = withApplied(now, came);
        return "parked" in came;
      });
    }
  }
  return now;
};
