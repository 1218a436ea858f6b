import type { Day } from "#gate/day.ts";
import { bad } from "#imports/row-errors.ts";
import type { Epoch } from "#imports/table/table.ts";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const monthNames =
  /^(\d{1,2})([- ])(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\2(\d{4})$/i;

const badDay = bad("bad_date", (value) => `‘${value}’ is not a day. Write it as YYYY-MM-DD or DD/MM/YYYY.`);
const shortYear = bad(
  "bad_date",
  (value) => `‘${value}’ has a year of two digits. Write all four: DD/MM/YYYY.`,
);
const farDay = bad("bad_date", (value) => `‘${value}’ is not between the years 2000 and 2100.`);

/** A day in any of the spellings Porth knows. Never US order, never a year of two digits. */
export const readDay = (text: string, { epoch }: { readonly epoch: Epoch }) => {
  if (text.length === 10) {
    const mark = text.charCodeAt(2);
    if (text.charCodeAt(4) === 45 && text.charCodeAt(7) === 45) return dayFrom(text, 0, 5, 8);
    if ((mark === 47 || mark === 46) && text.charCodeAt(5) === mark) return dayFrom(text, 6, 3, 0);
  }
  if (/^\d{4,6}$/.test(text)) return serialDay(Number(text), epoch) ?? farDay;
  const named = monthNames.exec(text);
  if (named === null) return /^\d{1,2}([-/. ])\w{1,9}\1\d{2}$/.test(text) ? shortYear : badDay;
  const [, day, , month, year] = named as unknown as [string, string, string, string, string];
  return dayOf(Number(year), months.indexOf(month.slice(0, 3).toLowerCase()) + 1, Number(day));
};

const dayFrom = (text: string, year: number, month: number, day: number) =>
  dayOf(
    digits(text, year) * 100 + digits(text, year + 2),
    digits(text, month),
    digits(text, day),
    year === 0 ? text : undefined,
  );

/** Two digits as a number; NaN when either is none. */
const digits = (text: string, at: number): number => {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
};

const dayOf = (year: number, month: number, day: number, spelt?: string) => {
  if (!(year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month))) return badDay;
  if (!(year >= 2000 && year <= 2100)) return farDay;
  return (spelt ?? `${year}-${twoDigits[month]}-${twoDigits[day]}`) as Day;
};

const twoDigits = Array.from({ length: 32 }, (_, number) => String(number).padStart(2, "0"));
const longest = [0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const daysIn = (year: number, month: number): number =>
  month === 2 && (year % 4 !== 0 || (year % 100 === 0 && year % 400 !== 0)) ? 28 : (longest[month] ?? 0);

const firstSerial = { 1900: 36_526, 1904: 35_064 };
const lastSerial = { 1900: 73_415, 1904: 71_953 };
const firstInstant = Date.UTC(2000, 0, 1);

/** The day of an Excel serial number, its time of day dropped; null outside 2000–2100. */
export const serialDay = (serial: number, epoch: Epoch): Day | null => {
  const days = Math.floor(serial);
  if (!(days >= firstSerial[epoch] && days <= lastSerial[epoch])) return null;
  const since = days - firstSerial[epoch];
  const day =
    daysSince[since] ?? (new Date(firstInstant + since * 86_400_000).toISOString().slice(0, 10) as Day);
  daysSince[since] = day;
  return day;
};

/** Days already spelt, by their distance from 1 January 2000: a file has the same few over and over. */
const daysSince: Day[] = [];
