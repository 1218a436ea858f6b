import { expect, it } from "vitest";
import type { Day } from "#gate/day.ts";
import { dayText } from "./day-text.ts";

it.each<[Day, string, string]>([
  ["2024-09-01", "1 September 2024", "1 Medi 2024"],
  ["2025-01-31", "31 January 2025", "31 Ionawr 2025"],
  ["2024-02-29", "29 February 2024", "29 Chwefror 2024"],
  ["2025-03-10", "10 March 2025", "10 Mawrth 2025"],
  ["2025-04-02", "2 April 2025", "2 Ebrill 2025"],
  ["2025-05-02", "2 May 2025", "2 Mai 2025"],
  ["2025-06-02", "2 June 2025", "2 Mehefin 2025"],
  ["2025-07-02", "2 July 2025", "2 Gorffennaf 2025"],
  ["2025-08-31", "31 August 2025", "31 Awst 2025"],
  ["2025-10-02", "2 October 2025", "2 Hydref 2025"],
  ["2025-11-02", "2 November 2025", "2 Tachwedd 2025"],
  ["2025-12-25", "25 December 2025", "25 Rhagfyr 2025"],
])("%s", (day, english, welsh) => {
  expect(dayText(day, "en")).toBe(english);
  expect(dayText(day, "cy")).toBe(welsh);
});
