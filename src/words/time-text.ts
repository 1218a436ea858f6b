import { dayOf } from "#gate/day.ts";
import { dayText } from "./day-text.ts";
import type { Language } from "./language.ts";

const clock = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** An instant as the UK's clocks show it: “22 November 2026, 09:14”. */
export const timeText = (instant: string, language: Language): string => {
  const parts = new Map(clock.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  const day = dayText(dayOf(instant), language);
  return `${day}, ${parts.get("hour")?.padStart(2, "0")}:${parts.get("minute")?.padStart(2, "0")}`;
};
