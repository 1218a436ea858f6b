import type { Day } from "#gate/day.ts";
import type { StaffRow } from "#imports/rows.ts";
import { firstOfMonth } from "#runtime/demo/board/calendar.ts";
import { oneOf, roll } from "./chance.ts";
import { healthyPlan } from "./healthy-plan.ts";
import { employeeNumberOf, gmcNumberOf, type Member } from "./member.ts";
import { nameOf } from "./names.ts";

type Split = readonly [dcc: number, spa: number, other: number];

/** Sessions as departments give them: full time, part time, and a few above ten. */
const splits: readonly [Split, ...Split[]] = [
  [7, 3, 0],
  [7.5, 2.5, 0],
  [7, 2, 1],
  [8, 2, 0],
  [7, 3, 0],
  [6, 2, 0],
  [4.5, 1.5, 0],
  [8.5, 2.5, 0],
  [9, 3, 0],
];

/** A permanent consultant of some years, as the staff list has them. */
const postOf = (number: number, department: string, contracted: number, today: Day): StaffRow => ({
  employeeNumber: employeeNumberOf(number),
  assignmentNumber: employeeNumberOf(number),
  ...nameOf(number),
  gmcNumber: gmcNumberOf(number),
  jobRole: "Consultant",
  category: "Permanent",
  status: "Active Assignment",
  department,
  isLeadDepartment: true,
  startDate: firstOfMonth(today, 40 + roll(`years of ${number}`, 160)),
  leaveDate: null,
  contractedSessions: contracted,
  intensityBand: oneOf<string | null>(`band of ${number}`, ["1", "2", "3", null]),
});

/** A consultant with nothing to find fault with: every case begins here. */
export const healthyConsultant = (number: number, department: string, today: Day): Member => {
  const split = oneOf(`sessions of ${number}`, splits);
  const post = postOf(number, department, split[0] + split[1] + split[2], today);
  return {
    number,
    department,
    shows: "healthy",
    posts: [post],
    plans: [healthyPlan(number, post, split, today)],
    paperPlans: [],
    exemption: null,
    hasHistory: true,
  };
};
