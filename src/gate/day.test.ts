import fc from "fast-check";
import { Temporal } from "temporal-polyfill/implementation";
import { describe, expect, it } from "vitest";
import { addDays, type Day, dayOf, daysBetween, earliest, isDay, lastDayOfMonths } from "#gate/day.ts";

describe("the UK day of an instant", () => {
  it.each([
    ["in summer, an hour before midnight UTC", "2024-08-31T23:00:00Z", "2024-09-01"],
    ["in summer, a second earlier", "2024-08-31T22:59:59Z", "2024-08-31"],
    ["in winter UTC is UK time", "2024-12-31T23:59:59Z", "2024-12-31"],
    ["as the clocks go forward", "2026-03-29T01:00:00Z", "2026-03-29"],
    ["as the clocks go back", "2026-10-24T23:00:00Z", "2026-10-25"],
  ])("%s", (_, instant, day) => {
    expect(dayOf(instant)).toBe(day);
    expect(dayOf(Date.parse(instant))).toBe(day);
  });
});

describe("the last day of the months that begin with a day", () => {
  it.each([
    [12, "2024-09-01", "2025-08-31"],
    [12, "2024-02-29", "2025-02-28"],
    [12, "2023-03-01", "2024-02-29"],
    [6, "2025-08-31", "2026-02-28"],
    [6, "2025-08-30", "2026-02-28"],
    [6, "2025-01-31", "2025-07-30"],
  ] as const)("%i months from %s end on %s", (months, first, last) => {
    expect(lastDayOfMonths(months, first)).toBe(last);
  });
});

it("counts days across the clock changes and leap days", () => {
  expect(addDays("2024-02-28", 2)).toBe("2024-03-01");
  expect(daysBetween("2026-03-28", "2026-03-30")).toBe(2);
  expect(daysBetween("2026-01-02", "2026-01-01")).toBe(-1);
});

it.each([
  ["2024-02-29", true],
  ["2023-02-29", false],
  ["1900-02-29", false],
  ["2000-02-29", true],
  ["2024-04-30", true],
  ["2024-04-31", false],
  ["2024-01-01", true],
  ["2024-12-31", true],
  ["2024-01-32", false],
  ["2024-01-00", false],
  ["2024-00-01", false],
  ["2024-13-01", false],
  ["2024-1-1", false],
])("%s is a day: %s", (text, is) => {
  expect(isDay(text)).toBe(is);
});

it("takes the earliest of the days that are given", () => {
  expect(earliest(null, "2025-01-02", "2025-01-01", null)).toBe("2025-01-01");
  expect(earliest(null)).toBeNull();
});

it("reckons any day as Temporal does", () => {
  const day = fc
    .integer({ min: -700_000, max: 2_900_000 })
    .map((days) => Temporal.PlainDate.from("1970-01-01").add({ days }))
    .filter(({ year }) => year >= 1 && year <= 9_000);
  fc.assert(
    fc.property(
      day,
      fc.integer({ min: -40_000, max: 40_000 }),
      fc.integer({ min: 0, max: 400 }),
      (plain, days, months) => {
        const first = plain.toString() as Day;
        const moved = plain.add({ days });
        const end = plain.add({ months });
        fc.pre(moved.year >= 1);
        expect(addDays(first, days)).toBe(moved.toString());
        expect(daysBetween(first, moved.toString() as Day)).toBe(plain.until(moved).days);
        expect(lastDayOfMonths(months, first)).toBe(
          (end.day === plain.day ? end.subtract({ days: 1 }) : end).toString(),
        );
      },
    ),
    { numRuns: 2_000 },
  );
});
