import type { Answer } from "#gate/answer.ts";
import { addDays, type Day, earliest, lastDayOfMonths, later } from "#gate/day.ts";
import type { Facts } from "#gate/facts.ts";
import { mayAdvertise } from "#gate/may-advertise.ts";
import type { Policy } from "#gate/policy.ts";

/** What the gate would say on a day to come, if nothing is done until then. */
export interface ForecastDay {
  readonly on: Day;
  readonly answer: Answer;
}

export interface Forecast {
  /** The first day of each of the next months, in order. */
  readonly months: readonly ForecastDay[];
  /** The day on which a department that is clear would be blocked; null when it is blocked, or when nothing ends it. */
  readonly nextBlocked: ForecastDay | null;
}

/** From the facts of one day: plans are judged on the days ahead, extracts stay as old as they are. */
export const forecastOf = (facts: Facts, policy: Policy, months = 12): Forecast => {
  const first = `${facts.asOf.slice(0, 7)}-01` as Day;
  const on = (day: Day): ForecastDay => ({
    on: day,
    answer: mayAdvertise({ ...facts, asOf: day }, policy),
  });
  return {
    months: Array.from({ length: months }, (_, at) => on(addDays(lastDayOfMonths(at + 1, first), 1))),
    nextBlocked: nextBlocked(facts, policy, on),
  };
};

/** Goes from change to change: cover that runs out, and somebody who starts; from the day of the rule, if that is ahead. */
const nextBlocked = (facts: Facts, policy: Policy, on: (day: Day) => ForecastDay): ForecastDay | null => {
  const starts = facts.people.flatMap(({ assignments }) => assignments.map(({ startDate }) => startDate));
  let day: Day | null = later(facts.asOf, policy.inForceFrom);
  while (day !== null) {
    const at: Day = day;
    const { answer } = on(at);
    if (answer.outcome === "blocked") return at === facts.asOf ? null : { on: at, answer };
    const ends = answer.clearThrough && addDays(answer.clearThrough, 1);
    day = earliest(ends, ...starts.filter((start) => start > at));
  }
  return null;
};
