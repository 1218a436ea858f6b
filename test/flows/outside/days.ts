import { addDays, type Day, lastDayOfMonths, ukDay } from "../../oracle/days.ts";
import type { Dice } from "../../oracle/random/dice.ts";

/** Days on which something begins, ends or has no counterpart in another month; and some ordinary ones. */
export const TODAYS = [
  "2024-02-28",
  "2024-02-29",
  "2024-03-01",
  "2024-08-30",
  "2024-08-31",
  "2024-09-01",
  "2024-09-02",
  "2024-12-31",
  "2025-01-01",
  "2025-02-28",
  "2025-03-01",
  "2025-03-30",
  "2025-08-31",
  "2025-09-01",
  "2025-10-26",
  "2025-12-31",
  "2026-03-29",
  "2026-08-31",
  "2026-11-22",
  "2027-06-30",
  "2028-02-29",
  "2028-12-31",
] as const;

/** An instant of the UK calendar day: noon, its first minute or its last, whatever the hour in UTC. */
export const instantOn = (dice: Dice, today: Day): string => {
  const at = (day: Day, time: string): string => `${day}T${time}Z`;
  const yesterday = addDays(today, -1);
  const first = [at(yesterday, "23:00:00.000"), at(today, "00:00:00.000")];
  const last = [at(today, "23:59:59.999"), at(today, "22:59:59.999")];
  const within = (instant: string): boolean => ukDay(Date.parse(instant)) === today;
  const noon = at(today, "12:00:00.000");
  return dice.pick([noon, first.find(within) ?? noon, last.find(within) ?? noon]);
};

/** Days to forecast: tomorrow, the one before or after an edge of the near future, and one up to 24 months ahead. */
export const daysAhead = (dice: Dice, today: Day): Day[] => [
  addDays(today, 1),
  addDays(today, dice.pick([7, 8, 13, 14, 15, 29, 30, 31, 59, 60, 61])),
  dice.chance(0.1) ? lastDayOfMonths(today, 24) : addDays(today, dice.between(62, 729)),
];
