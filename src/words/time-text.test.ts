import { expect, it } from "vitest";
import { timeText } from "./time-text.ts";

it.each([
  ["2026-11-22T09:14:03.120Z", "en", "22 November 2026, 09:14"],
  ["2026-08-31T23:05:00.000Z", "cy", "1 Medi 2026, 00:05"],
  ["2026-07-01T12:59:59.999Z", "en", "1 July 2026, 13:59"],
] as const)("%s in %s is %s", (instant, language, text) => {
  expect(timeText(instant, language)).toBe(text);
});
