import { describe, expect, it } from "vitest";
import { context, plan } from "#gate/facts.fixture.ts";
import { inDate } from "./in-date.ts";

const judge = (change: Parameters<typeof plan>[0], asOf: Parameters<typeof context>[0]) =>
  inDate.evaluate(plan({ planStart: "2024-12-01", ...change }), context(asOf));

describe("in date up to and on the last day: whichever of plan end, review due and twelve months comes first", () => {
  it.each([
    ["twelve months, the last day", {}, "2025-11-30", null],
    ["twelve months, the day after", {}, "2025-12-01", "plan_out_of_date"],
    ["plan end, the last day", { planEnd: "2025-06-30" }, "2025-06-30", null],
    ["plan end, the day after", { planEnd: "2025-06-30" }, "2025-07-01", "plan_out_of_date"],
    ["review due, the last day", { reviewDue: "2025-06-30" }, "2025-06-30", null],
    ["review due, the day after", { reviewDue: "2025-06-30" }, "2025-07-01", "plan_out_of_date"],
    [
      "review before plan end",
      { reviewDue: "2025-05-31", planEnd: "2025-06-30" },
      "2025-06-01",
      "plan_out_of_date",
    ],
    [
      "plan end before review",
      { planEnd: "2025-05-31", reviewDue: "2025-06-30" },
      "2025-06-01",
      "plan_out_of_date",
    ],
    [
      "later days never stretch twelve months",
      { planEnd: "2027-01-01", reviewDue: "2027-01-01" },
      "2025-12-01",
      "plan_out_of_date",
    ],
    ["29 February, the last day", { planStart: "2024-02-29" }, "2025-02-28", null],
    ["29 February, the day after", { planStart: "2024-02-29" }, "2025-03-01", "plan_out_of_date"],
    ["up to 29 February", { planStart: "2023-03-01" }, "2024-02-29", null],
    ["1 March after that", { planStart: "2023-03-01" }, "2024-03-01", "plan_out_of_date"],
    [
      "twelve months from sign-off without a start",
      { planStart: null, signedOffOn: "2024-11-23" },
      "2025-11-22",
      null,
    ],
    ["the day after those", { planStart: null, signedOffOn: "2024-11-23" }, "2025-11-23", "plan_out_of_date"],
    ["a plan that ends before it starts", { planEnd: "2024-11-30" }, "2024-12-01", "plan_out_of_date"],
    ["a plan that starts tomorrow", { planStart: "2025-11-23" }, "2025-11-22", null],
  ] as const)("%s", (_, change, asOf, code) => {
    expect(judge(change, asOf)?.code ?? null).toBe(code);
  });
});

it("counts the days past the last day", () => {
  expect(judge({}, "2025-12-01")?.about.daysOverdue).toBe(1);
  expect(judge({ planEnd: "2025-06-30" }, "2025-07-30")?.about.daysOverdue).toBe(30);
});

describe("without a first day nothing dates the plan, so that it never counts as in date", () => {
  it.each([
    ["no day at all", {}],
    ["an end ahead", { planEnd: "2026-08-31" }],
    ["an end behind", { planEnd: "2025-01-31" }],
    ["a review ahead", { reviewDue: "2026-08-31" }],
  ] as const)("%s", (_, change) => {
    expect(judge({ planStart: null, signedOffOn: null, ...change }, "2025-11-22")).toEqual({
      code: "plan_undated",
      detail: {},
      about: { owner: "job_planning_manager" },
    });
  });
});
