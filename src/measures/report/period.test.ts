import { expect, it } from "vitest";
import { faultInPeriod } from "./period.ts";

it.each([
  ["2026-11-22", "2026-11-22", null],
  ["2025-11-22", "2026-11-22", null],
  ["2025-11-21", "2026-11-22", "period_too_long"],
  ["2026-11-22", "2026-11-23", "period_in_future"],
  ["2026-11-23", "2026-11-23", "period_in_future"],
  ["2026-11-22", "2026-11-21", "period_reversed"],
  ["2027-01-02", "2027-01-01", "period_reversed"],
] as const)("%s to %s: %s", (from, to, fault) => {
  expect(faultInPeriod({ from, to }, "2026-11-22")).toBe(fault);
});
