/** Day arithmetic of the oracle's own, on Date.UTC alone: no Temporal, so that it cannot share a mistake. */

/** A UK calendar day, `YYYY-MM-DD`. Such texts sort as the days do. */
export type Day = string;

const DAY_MS = 86_400_000;

const parts = (day: Day): [number, number, number] => [
  Number(day.slice(0, 4)),
  Number(day.slice(5, 7)),
  Number(day.slice(8, 10)),
];

const text = (year: number, month: number, day: number): Day =>
  `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
};

const numberOf = (day: Day): number => {
  const [year, month, date] = parts(day);
  return Date.UTC(year, month - 1, date) / DAY_MS;
};

export const addDays = (day: Day, days: number): Day => {
  const at = new Date((numberOf(day) + days) * DAY_MS);
  return text(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate());
};

/** Days from the one to the other; negative when `to` is earlier. */
export const daysFrom = (from: Day, to: Day): number => numberOf(to) - numberOf(from);

const monthAfter = (day: Day, months: number): [number, number] => {
  const [year, month] = parts(day);
  const count = year * 12 + (month - 1) + months;
  return [Math.floor(count / 12), (count % 12) + 1];
};

/** The same date some months on (or back, when negative); the month's last day when it has no such date. */
export const addMonths = (day: Day, months: number): Day => {
  const [year, month] = monthAfter(day, months);
  return text(year, month, Math.min(parts(day)[2], daysInMonth(year, month)));
};

/** The last day of the months that begin with `first`: the day before the corresponding day, or, when the month has no corresponding day, its last. */
export const lastDayOfMonths = (first: Day, months: number): Day => {
  const [year, month] = monthAfter(first, months);
  const date = parts(first)[2];
  const length = daysInMonth(year, month);
  return date > length ? text(year, month, length) : addDays(text(year, month, date), -1);
};

const lastSunday = (year: number, month: number): number => {
  const end = Date.UTC(year, month, 0);
  return end - new Date(end).getUTCDay() * DAY_MS;
};

/** The UK calendar day of an instant: an hour ahead of UTC from the last Sunday of March to that of October, 01:00 UTC. */
export const ukDay = (instantMs: number): Day => {
  const year = new Date(instantMs).getUTCFullYear();
  const summer = lastSunday(year, 3) + 3_600_000;
  const winter = lastSunday(year, 10) + 3_600_000;
  const local = new Date(instantMs + (instantMs >= summer && instantMs < winter ? 3_600_000 : 0));
  return text(local.getUTCFullYear(), local.getUTCMonth() + 1, local.getUTCDate());
};

export const earliest = (days: readonly (Day | null)[]): Day | null => {
  let least: Day | null = null;
  for (const day of days) if (day !== null && (least === null || day < least)) least = day;
  return least;
};
