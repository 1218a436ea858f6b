import { addDays, type Day, lastDayOfMonths } from "#gate/day.ts";
import type { PlanRow, StaffRow } from "#imports/rows.ts";
import { firstOfMonth } from "#runtime/demo/board/calendar.ts";
import { oneOf, roll } from "./chance.ts";
import { planIdOf } from "./member.ts";

type Numbers = Pick<PlanRow, "assignmentNumber" | "employeeNumber" | "gmcNumber">;

/** Final signatories by service group. Their surnames are nobody's on the staff list. */
const signatories = [
  "Eluned Bryncastell",
  "Marcus Threlkeld",
  "Sioned Glasfryn",
  "Tariq Elahi-Moss",
] as const;

/** Allocate is not told every number of everyone. */
const numbersOf = ({ assignmentNumber, employeeNumber, gmcNumber }: StaffRow): Numbers =>
  oneOf<Numbers>(`numbers of ${assignmentNumber}`, [
    { assignmentNumber, employeeNumber, gmcNumber },
    { assignmentNumber, employeeNumber: null, gmcNumber },
    { assignmentNumber: null, employeeNumber, gmcNumber: null },
    { assignmentNumber: null, employeeNumber: null, gmcNumber },
  ]);

/** The days of a plan that was agreed in good time: met, signed, then started, and lasting twelve months. */
const datedFrom = (planStart: Day, key: string) => {
  const signedOffOn = addDays(planStart, -4 - roll(`sign-off of ${key}`, 14));
  const planEnd = lastDayOfMonths(12, planStart);
  const meetingOn = addDays(signedOffOn, -21 - roll(`meeting of ${key}`, 30));
  return { planStart, planEnd, reviewDue: planEnd, meetingOn, signedOffOn, stageSince: signedOffOn };
};

/** The same plan with another first day, agreed in as good a time. */
export const redated = ({ id, cdAgreedOn }: PlanRow, planStart: Day) => {
  const dates = datedFrom(planStart, id);
  return { ...dates, cdAgreedOn: cdAgreedOn === null ? null : dates.meetingOn };
};

/** What a plan says of sessions; more than ten are agreed by the clinical director on the day of the meeting. */
export const sessionsOf = (dcc: number, spa: number, other: number, meetingOn: Day | null) => {
  const totalSessions = dcc + spa + other;
  const cdAgreedOn = totalSessions > 10 ? meetingOn : null;
  return { dcc, spa, other, totalSessions, hours: totalSessions * 3.75, cdAgreedOn };
};

/** A plan that passes every rule and warns of nothing: signed, begun one to eight months ago, as paid. */
export const healthyPlan = (
  number: number,
  post: StaffRow,
  [dcc, spa, other]: readonly [number, number, number],
  today: Day,
): PlanRow => {
  const key = String(number);
  const dates = datedFrom(firstOfMonth(today, 1 + roll(`plan start of ${key}`, 8)), key);
  return {
    id: planIdOf(number, 0),
    ...numbersOf(post),
    status: oneOf(`status of ${key}`, ["Signed Off", "Fully Signed-Off", "Signed Off", "Locked Down"]),
    ...dates,
    signedOffBy: oneOf(`signatory of ${key}`, signatories),
    ...sessionsOf(dcc, spa, other, dates.meetingOn),
    intensityBand: post.intensityBand,
    sgmdApprovedOn: null,
    outcomesRecorded: true,
    timesReturned: roll(`returns of ${key}`, 4) === 0 ? 1 : 0,
  };
};
