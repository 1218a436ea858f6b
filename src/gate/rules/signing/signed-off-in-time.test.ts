import { describe, expect, it } from "vitest";
import { context, plan, standing } from "#gate/facts.fixture.ts";
import type { JobPlan } from "#gate/facts.ts";
import { signedOffInTime } from "./signed-off-in-time.ts";

const verdict = (change: Partial<JobPlan>) =>
  signedOffInTime.evaluate(standing({ plans: [plan(change)] }), context());

describe("signed off within seventy days of the meeting; silent unless both days are given", () => {
  it.each([
    ["2025-06-01", "2025-08-09", null],
    ["2025-06-01", "2025-08-10", null],
    ["2025-06-01", "2025-08-11", 1],
    ["2025-06-01", "2025-09-10", 31],
    ["2025-06-01", "2025-06-01", null],
    ["2025-06-02", "2025-06-01", null],
    [null, "2025-08-18", null],
    ["2025-06-01", null, null],
    [null, null, null],
  ] as const)("met on %s, signed off on %s", (meetingOn, signedOffOn, daysOverdue) => {
    expect(verdict({ meetingOn, signedOffOn })?.about.daysOverdue ?? null).toBe(daysOverdue);
  });
});

it("names its code and the limit", () => {
  expect(verdict({ meetingOn: "2025-01-01" })).toMatchObject({
    code: "signed_off_late",
    detail: { limitDays: 70 },
  });
});

it("looks at the dates alone, whatever the status says", () => {
  expect(verdict({ status: "Draft", meetingOn: "2025-01-01" })?.code).toBe("signed_off_late");
});

it("looks at the plan that speaks for the person, and at nobody's without one", () => {
  const late = plan({
    id: "JP-0001",
    planStart: "2024-01-01",
    meetingOn: "2023-01-01",
    signedOffOn: "2024-01-01",
  });
  expect(signedOffInTime.evaluate(standing({ plans: [late, plan()] }), context())).toBeNull();
  expect(signedOffInTime.evaluate(standing({ plans: [] }), context())).toBeNull();
});
