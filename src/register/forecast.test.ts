import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type Day } from "#gate/day.ts";
import { factsOf } from "#gate/facts.arbitrary.ts";
import { assignment, exemption, facts, factsOn, person, plan } from "#gate/facts.fixture.ts";
import type { Facts } from "#gate/facts.ts";
import { mayAdvertise } from "#gate/may-advertise.ts";
import { policy20240901 as policy } from "#gate/policies/2024-09-01.ts";
import { forecastOf } from "./forecast.ts";

const today = "2025-11-22";
const nextOf = (one: Facts) => {
  const next = forecastOf(one, policy).nextBlocked;
  return next && [next.on, next.answer.reasons.map(({ code }) => code)];
};

describe("by month", () => {
  it("is the first day of each of the next twelve, over the year's end, with extracts as old as today", () => {
    const { months } = forecastOf(facts(), policy);
    expect(months.map(({ on }) => on)).toEqual([
      "2025-12-01",
      ...["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11"].map(
        (month) => `2026-${month}-01`,
      ),
    ]);
    expect(months.map(({ answer }) => answer.outcome)).toEqual([
      ...Array.from({ length: 9 }, () => "clear"),
      ...Array.from({ length: 3 }, () => "blocked"),
    ]);
    expect(months[9]?.answer.reasons.map(({ code }) => code)).toEqual(["plan_out_of_date"]);
  });

  it.each(["2026-01-01", "2026-01-31", "2028-02-29"] as const)("begins after the month of %s", (day) => {
    const [first, second] = forecastOf(factsOn(day), policy).months;
    expect([first?.on, second?.on]).toEqual(
      day.startsWith("2026") ? ["2026-02-01", "2026-03-01"] : ["2028-03-01", "2028-04-01"],
    );
  });
});

describe("the day on which a clear department is blocked", () => {
  it.each<[string, Partial<Facts>, ReturnType<typeof nextOf>]>([
    ["is the day after the last covered one", {}, ["2026-09-01", ["plan_out_of_date"]]],
    ["is none when it is blocked already", { people: [person({ plans: [] })] }, null],
    ["is none when nobody is there", { people: [] }, null],
    [
      "is none when the only one leaves first",
      { people: [person({ assignments: [assignment({ leaveDate: "2026-08-31" })] })] },
      null,
    ],
    [
      "is the day on which somebody starts without a plan",
      { people: [person(), person({ assignments: [assignment({ startDate: "2026-02-03" })], plans: [] })] },
      ["2026-02-03", ["plan_missing"]],
    ],
    [
      "is the end of the plan of somebody who starts with one",
      {
        people: [
          person(),
          person({
            assignments: [assignment({ startDate: "2026-02-03" })],
            plans: [plan({ planEnd: "2026-03-31" })],
          }),
        ],
      },
      ["2026-04-01", ["plan_out_of_date"]],
    ],
    [
      "is the end of an exemption",
      { people: [person({ plans: [], exemptions: [exemption()] })] },
      ["2026-02-01", ["plan_missing"]],
    ],
  ])("%s", (_, change, expected) => {
    expect(nextOf(facts(change))).toEqual(expected);
  });

  it("is the day of the rule, or later, before the rule is in force", () => {
    const before = factsOn("2024-06-01", { people: [person({ plans: [] })] });
    expect(nextOf(before)).toEqual(["2024-09-01", ["plan_missing"]]);
    const covered = factsOn("2024-06-01", {
      people: [person({ plans: [plan({ planStart: "2024-03-01", signedOffOn: null })] })],
    });
    expect(nextOf(covered)?.[0]).toBe("2025-03-01");
  });

  it("is the first such day of all, whatever the department", () => {
    const horizon = 460;
    fc.assert(
      fc.property(factsOf(today), (one) => {
        const blockedOn = (day: Day) => mayAdvertise({ ...one, asOf: day }, policy).outcome === "blocked";
        const days = Array.from({ length: horizon }, (_, at) => addDays(today, at));
        const first = blockedOn(today) ? undefined : days.find(blockedOn);
        const next = forecastOf(one, policy).nextBlocked;
        expect(next && next.on < addDays(today, horizon) ? next.on : undefined).toBe(first);
      }),
      { numRuns: 25 },
    );
  });
});
