import { describe, expect, it } from "vitest";
import type { Day } from "#gate/day.ts";
import { assignment, context, exemption, plan, standing } from "#gate/facts.fixture.ts";
import type { PersonInPost } from "#gate/facts.ts";
import { notDueForReview } from "./not-due-for-review.ts";

const verdict = (change: Partial<PersonInPost>, asOf?: Day) =>
  notDueForReview.evaluate(standing(change, asOf), context(asOf));
const days = (change: Partial<PersonInPost>) => verdict(change)?.about.detail?.days ?? null;
const until = (planEnd: Day) => ({ plans: [plan({ planEnd })] });

describe("due within sixty days, and said to be within thirty once it is", () => {
  it.each([
    ["2026-01-22", null],
    ["2026-01-21", 60],
    ["2025-12-23", 60],
    ["2025-12-22", 30],
    ["2025-11-22", 30],
  ] as const)("covered until %s: %s", (planEnd, expected) => {
    expect(days(until(planEnd))).toBe(expected);
  });
});

it("names its code and the policy's figure", () => {
  expect(verdict(until("2025-12-22"))).toMatchObject({ code: "plan_due_for_review", detail: { days: 60 } });
});

describe("counts from the last covered day, not from the last day of the plan", () => {
  const next = (planStart: Day) => plan({ id: "JP-1002", planStart });
  it.each([
    ["a signed successor the day after", next("2025-12-01"), null],
    ["a day's gap", next("2025-12-02"), 30],
    ["a successor not signed off", { ...next("2025-12-01"), status: "Draft" }, 30],
  ] as const)("%s", (_, successor, expected) => {
    expect(days({ plans: [plan({ planEnd: "2025-11-30" }), successor] })).toBe(expected);
  });

  it("an exemption that follows on carries the cover", () => {
    const following = exemption({ from: "2025-12-01", until: "2026-03-31" });
    expect(days({ ...until("2025-11-30"), exemptions: [following] })).toBeNull();
  });
});

it("says nothing of someone who leaves before their cover ends", () => {
  const leaving = (leaveDate: Day) => ({ ...until("2025-12-10"), assignments: [assignment({ leaveDate })] });
  expect(days(leaving("2025-12-10"))).toBeNull();
  expect(days(leaving("2025-12-11"))).toBe(30);
});

it("says nothing of someone who is not in place: the rule that fails speaks", () => {
  expect(verdict({ plans: [] })).toBeNull();
  expect(verdict({ plans: [plan({ planEnd: "2025-11-21" })] })).toBeNull();
  expect(verdict({ plans: [], exemptions: [exemption({ until: "2025-11-30" })] })).toBeNull();
});
