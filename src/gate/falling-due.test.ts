import { expect, it } from "vitest";
import { addDays } from "./day.ts";
import { factsOn, person, plan } from "./facts.fixture.ts";
import { fallingDue } from "./falling-due.ts";
import { mayAdvertise } from "./may-advertise.ts";
import { policy20240901 as policy } from "./policies/2024-09-01.ts";

/** The fixture's plan is in date until 31 August 2026. */
const due = (
  today: "2026-07-01" | "2026-07-02" | "2026-07-03" | "2026-08-01" | "2026-08-02",
  since = addDays(today, -1),
) =>
  fallingDue(
    mayAdvertise(factsOn(today, { people: [person({ plans: [plan()] })] }), policy),
    policy,
    since,
    today,
  );

it.each([
  ["the day before the sixtieth", "2026-07-01", []],
  ["the sixtieth day before the end", "2026-07-02", [{ withinDays: 60, count: 1 }]],
  ["the day after, when it was told", "2026-07-03", []],
  ["the thirtieth day before the end", "2026-08-01", [{ withinDays: 30, count: 1 }]],
  ["the day after that", "2026-08-02", []],
] as const)("on %s", (_, today, expected) => {
  expect(due(today)).toEqual(expected);
});

it("tells what was missed while nobody looked", () => {
  expect(due("2026-08-02", "2026-06-30")).toEqual([
    { withinDays: 60, count: 1 },
    { withinDays: 30, count: 1 },
  ]);
});
