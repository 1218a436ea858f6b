import { describe, expect, it } from "vitest";
import { type Day, lastDayOfMonths } from "#gate/day.ts";
import { assignment, context, exemption, facts, person, plan, standing } from "#gate/facts.fixture.ts";
import type { Assignment, JobPlan, PersonInPost } from "#gate/facts.ts";
import { mayAdvertise } from "#gate/may-advertise.ts";
import { sixMonthReviewHeld } from "./six-month-review-held.ts";

const unheld = { meetingOn: null, signedOffOn: null } as const;

const verdict = (asOf: Day, starts: readonly Partial<Assignment>[], ...plans: readonly Partial<JobPlan>[]) =>
  sixMonthReviewHeld.evaluate(
    standing(
      {
        assignments: starts.map((start, at) => assignment({ assignmentNumber: `2000${at}`, ...start })),
        plans: plans.map((change, at) => plan({ id: `JP-${at}`, ...unheld, ...change })),
      },
      asOf,
    ),
    context(asOf),
  );

const starter = { startDate: "2025-01-15" } as const;

describe("asked from the day after the sixth month to the last day of the twelfth", () => {
  it.each([
    ["2025-07-13", null],
    ["2025-07-14", null],
    ["2025-07-15", 1],
    ["2025-08-14", 31],
    ["2026-01-13", 183],
    ["2026-01-14", 184],
    ["2026-01-15", null],
  ] as const)("started on 15 January 2025, asked on %s: %s days over", (asOf, daysOverdue) => {
    expect(verdict(asOf, [starter], {})?.about.daysOverdue ?? null).toBe(daysOverdue);
  });

  it("where the sixth month has no corresponding day its last day ends it", () => {
    expect(lastDayOfMonths(6, "2025-08-31")).toBe("2026-02-28");
    expect(verdict("2026-02-28", [{ startDate: "2025-08-31" }])).toBeNull();
    expect(verdict("2026-03-01", [{ startDate: "2025-08-31" }])?.about.daysOverdue).toBe(1);
  });
});

describe("held by a meeting or a sign-off from 28 days before that sixth-month day up to today", () => {
  it.each([
    ["2025-06-15", "six_month_review_not_held"],
    ["2025-06-16", null],
    ["2025-07-14", null],
    ["2025-11-21", null],
    ["2025-11-22", null],
    ["2025-11-23", "six_month_review_not_held"],
    [null, "six_month_review_not_held"],
  ] as const)("dated %s", (day, code) => {
    expect(verdict("2025-11-22", [starter], { meetingOn: day })?.code ?? null).toBe(code);
    expect(verdict("2025-11-22", [starter], { signedOffOn: day })?.code ?? null).toBe(code);
  });

  it("by any of the person's plans, archived or not signed off", () => {
    const held = { meetingOn: "2025-07-01" } as const;
    expect(verdict("2025-11-22", [starter], {}, { ...held, status: "Archived" })).toBeNull();
    expect(verdict("2025-11-22", [starter], {}, { ...held, status: "Draft" })).toBeNull();
  });

  it("never by a person without a plan", () => {
    expect(verdict("2025-11-22", [starter])).toMatchObject({
      code: "six_month_review_not_held",
      detail: { months: 6 },
    });
  });
});

describe("the start is the earliest of all assignments in this department, in scope or not", () => {
  it.each([
    ["one", [starter], "six_month_review_not_held"],
    ["a later one beside it", [{ startDate: "2025-10-01" }, starter], "six_month_review_not_held"],
    ["an earlier one, long past", [starter, { startDate: "2019-02-04" }], null],
    ["an earlier one, left", [starter, { startDate: "2019-02-04", leaveDate: "2020-01-31" }], null],
    [
      "an earlier one in another grade",
      [starter, { startDate: "2019-02-04", jobRole: "Specialty Doctor" }],
      null,
    ],
    ["an earlier one on the bank", [starter, { startDate: "2019-02-04", category: "Bank" }], null],
  ] as const)("%s", (_, starts, code) => {
    expect(verdict("2025-11-22", starts, {})?.code ?? null).toBe(code);
  });
});

it("says nothing of someone who holds no assignment at all", () => {
  const gone = { ...standing(), person: { ...standing().person, assignments: [] } };
  expect(sixMonthReviewHeld.evaluate(gone, context())).toBeNull();
});

it("is asked of people in place too, and never of someone exempt", () => {
  const started = { assignments: [assignment(starter)], plans: [plan(unheld)] };
  const warned = (change: Partial<PersonInPost>) =>
    mayAdvertise(facts({ people: [person(change)] }), context().policy).warnings.map(({ code }) => code);
  expect(warned(started)).toEqual(["six_month_review_not_held"]);
  expect(warned({ ...started, exemptions: [exemption()] })).toEqual([]);
});
