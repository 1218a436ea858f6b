import { addDays, type Day, lastDayOfMonths } from "#gate/day.ts";
import type { Department, Facts } from "#gate/facts.ts";
import { mayAdvertise } from "#gate/may-advertise.ts";
import type { Policy } from "#gate/policy.ts";

/** How one department would stand on days ahead if nothing is done. */
export interface Ahead {
  readonly department: Department;
  /** One for each of the days of `daysAhead`. */
  readonly blocked: readonly boolean[];
}

/** How many departments would be blocked on one day. */
export interface BlockedOn {
  readonly on: Day;
  readonly blocked: number;
  readonly departments: number;
}

/** Today, and the first day of each of the next twelve months. */
export const daysAhead = (today: Day): readonly Day[] => {
  const first = `${today.slice(0, 7)}-01` as Day;
  return [today, ...Array.from({ length: 12 }, (_, at) => addDays(lastDayOfMonths(at + 1, first), 1))];
};

/** The gate's own answers: plans are judged on the days ahead, extracts stay as old as they are. */
export const aheadOf = (facts: Facts, policy: Policy): Ahead => ({
  department: facts.department,
  blocked: daysAhead(facts.asOf).map(
    (asOf) => mayAdvertise({ ...facts, asOf, override: null }, policy).outcome === "blocked",
  ),
});

/** Of these departments, how many on each day. */
export const blockedByMonth = (today: Day, departments: readonly Ahead[]): readonly BlockedOn[] =>
  daysAhead(today).map((on, at) => ({
    on,
    blocked: departments.filter(({ blocked }) => blocked[at]).length,
    departments: departments.length,
  }));
