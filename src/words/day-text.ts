import type { Day } from "#gate/day.ts";
import { catalogues, type Language } from "./language.ts";

/** A day in words: “1 September 2024”, “1 Medi 2024”. Month names are ours: Workers have no Welsh ones. */
export const dayText = (day: Day, language: Language): string => {
  const [year, month, dayOfMonth] = day.split("-");
  return `${Number(dayOfMonth)} ${catalogues[language].months[Number(month) - 1]} ${year}`;
};
