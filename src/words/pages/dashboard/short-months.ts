import type { Day } from "#gate/day.ts";
import type { Language } from "#words/language.ts";

/** January to December where there is little room. The Welsh is a draft. */
const shortMonths: Readonly<Record<Language, readonly string[]>> = {
  en: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
  cy: ["Ion", "Chwe", "Maw", "Ebr", "Mai", "Meh", "Gor", "Awst", "Medi", "Hyd", "Tach", "Rhag"],
};

/** “Nov”, “Tach”. */
export const shortMonth = (day: Day, language: Language): string =>
  shortMonths[language][Number(day.slice(5, 7)) - 1] ?? "";

/** “22 Nov”, “22 Tach”. */
export const shortDay = (day: Day, language: Language): string =>
  `${Number(day.slice(8))} ${shortMonth(day, language)}`;
