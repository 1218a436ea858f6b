import { type Day, earliest, lastDayOfMonths } from "#gate/day.ts";
import type { PlanRow } from "#imports/rows.ts";
import { firstOfMonth } from "./calendar.ts";
import { oneOf } from "./people/chance.ts";
import { redated } from "./people/healthy-plan.ts";
import { type Member, planIdOf } from "./people/member.ts";

/** The plan of so many years before a person's first one, archived as Allocate keeps it. */
const archived = ({ number, plans, posts }: Member, yearsBack: number): readonly PlanRow[] => {
  const first = earliest(...plans.map(({ planStart }) => planStart));
  return plans.slice(0, 1).flatMap((row) => {
    const id = planIdOf(number, 10 - yearsBack);
    return first === null || posts.some(({ startDate }) => startDate > firstOfMonth(first, 12 * yearsBack))
      ? []
      : [{ ...row, ...redated(row, firstOfMonth(first, 12 * yearsBack)), id, ...asArchived(id) }];
  });
};

const asArchived = (id: string) => ({
  status: oneOf(`end of ${id}`, ["Archived", "Archived", "Expired"]),
  timesReturned: 0,
  sgmdApprovedOn: null,
});

/** So many archived plans, those of last year first, then those of the year before. */
export const archivedPlans = (members: readonly Member[], count: number): readonly PlanRow[] => {
  const withHistory = members.filter(({ hasHistory }) => hasHistory);
  return [1, 2].flatMap((years) => withHistory.flatMap((member) => archived(member, years))).slice(0, count);
};

/** Plans of doctors who have left the staff list altogether: rows that match nobody. */
export const plansOfNobody = (plans: readonly PlanRow[], today: Day): readonly PlanRow[] =>
  plans.slice(0, 5).map((row, at) => ({
    ...row,
    id: planIdOf(0, at),
    assignmentNumber: `0099900${at + 1}`,
    employeeNumber: null,
    gmcNumber: null,
    planEnd: lastDayOfMonths(12, row.planStart ?? today),
  }));
