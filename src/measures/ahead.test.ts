import { expect, it } from "vitest";
import type { Day } from "#gate/day.ts";
import { facts, factsOn, person, plan } from "#gate/facts.fixture.ts";
import { policy20240901 as policy } from "#gate/policies/2024-09-01.ts";
import { forecastOf } from "#register/forecast.ts";
import { aheadOf, blockedByMonth, daysAhead } from "./ahead.ts";

it.each([
  ["2026-11-22", "2026-12-01", "2027-11-01"],
  ["2026-12-31", "2027-01-01", "2027-12-01"],
  ["2024-01-31", "2024-02-01", "2025-01-01"],
])("from %s the first days of twelve months lie ahead", (today, first, last) => {
  const days = daysAhead(today as Day);
  expect([days.length, days[0], days[1], days.at(-1)]).toEqual([13, today, first, last]);
});

it("is the gate's own forecast of each department", () => {
  for (const one of [
    facts(),
    facts({ people: [] }),
    facts({ people: [person({ plans: [plan({ planEnd: "2027-02-28" })] })] }),
    factsOn("2026-10-05", {
      people: [person({ plans: [plan({ planStart: "2026-01-01", planEnd: "2027-06-30" })] })],
    }),
  ]) {
    const { months } = forecastOf(one, policy);
    const { blocked } = aheadOf(one, policy);
    expect(blocked.slice(1)).toEqual(months.map(({ answer }) => answer.outcome === "blocked"));
  }
});

it("counts the departments that are blocked on each day, and an override opens none", () => {
  const override = { review: "rev_1", covers: ["plan_missing"], endsOn: "2027-12-31" } as const;
  const none = aheadOf(facts({ people: [person({ plans: [] })], override }), policy);
  const clear = aheadOf(facts({ people: [] }), policy);
  const months = blockedByMonth("2025-11-22", [none, clear, none]);
  expect(months).toHaveLength(13);
  for (const month of months) expect(month).toMatchObject({ blocked: 2, departments: 3 });
});
