import { Temporal } from "temporal-polyfill/implementation";

/** A UK calendar day, `YYYY-MM-DD`. Days compare as text. */
export type Day = `${number}-${number}-${number}`;

const zone = "Europe/London";

/** Days are counted a hundred times in one answer: as midnights of UTC, for which every day is as long. */
const dayLength = 24 * 60 * 60 * 1_000;
const midnight = (day: Day): number => Date.parse(day);
const text = (date: Date): Day => date.toISOString().slice(0, -"T00:00:00.000Z".length) as Day;

/** The day that the UK's clocks show at an instant (RFC 3339, or milliseconds since 1970). */
export const dayOf = (instant: string | number): Day => {
  const at =
    typeof instant === "number"
      ? Temporal.Instant.fromEpochMilliseconds(instant)
      : Temporal.Instant.from(instant);
  return at.toZonedDateTimeISO(zone).toPlainDate().toString() as Day;
};

/** Whether the text is a day that the calendar has, written `YYYY-MM-DD`. */
export const isDay = (value: string): value is Day => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const [year, month, day] = value.split("-").map(Number) as [number, number, number];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
};

const daysInMonth = (year: number, month: number): number =>
  month === 2
    ? (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;

export const addDays = (day: Day, days: number): Day => text(new Date(midnight(day) + days * dayLength));

/** How many days `to` lies after `from`; negative when it lies before. */
export const daysBetween = (from: Day, to: Day): number => (midnight(to) - midnight(from)) / dayLength;

/**
 * The last day of the months that begin with a day: twelve beginning 1 September 2024 end on 31 August 2025.
 * Where the month has no corresponding day its last day ends the period: 29 February 2024 → 28 February 2025.
 */
export const lastDayOfMonths = (months: number, first: Day): Day => {
  const date = new Date(midnight(first));
  const dayOfMonth = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() + months);
  date.setUTCDate(date.getUTCDate() === dayOfMonth ? dayOfMonth - 1 : 0);
  return text(date);
};

export const later = (a: Day, b: Day): Day => (a > b ? a : b);

/** The earliest of the days given, or null when none is. */
export const earliest = (...days: readonly (Day | null)[]): Day | null =>
  days.reduce((least, day) => (day !== null && (least === null || day < least) ? day : least), null);
