import { addDays, type Day, daysBetween } from "#gate/day.ts";

/** The days that a report tells of, both counted. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

export type PeriodFault = "period_reversed" | "period_in_future" | "period_too_long";

/** A year and a day of grace for a leap year. */
export const mostPeriodDays = 366;

/** What is wrong with a period, as seen today; null when nothing is. */
export const faultInPeriod = ({ from, to }: Period, today: Day): PeriodFault | null => {
  if (to < from) return "period_reversed";
  if (to > today) return "period_in_future";
  return daysBetween(from, to) >= mostPeriodDays ? "period_too_long" : null;
};

/** The first day from which departments are watched to say for how long they have been blocked. */
export const watchedFrom = ({ to }: Period): Day => addDays(to, -92);
