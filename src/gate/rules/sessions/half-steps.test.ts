import { describe, expect, it } from "vitest";
import { context, plan, standing } from "#gate/facts.fixture.ts";
import type { JobPlan } from "#gate/facts.ts";
import { halfSteps } from "./half-steps.ts";

const code = (change: Partial<JobPlan>) =>
  halfSteps.evaluate(standing({ plans: [plan(change)] }), context())?.code ?? null;

describe.each(["dcc", "spa", "other", "totalSessions"] as const)("%s", (figure) => {
  it.each([
    [null, null],
    [0, null],
    [0.5, null],
    [7, null],
    [7.5, null],
    [0.25, "sessions_not_in_half_steps"],
    [7.4, "sessions_not_in_half_steps"],
    [7.51, "sessions_not_in_half_steps"],
    [7.75, "sessions_not_in_half_steps"],
  ] as const)("%s", (sessions, expected) => {
    expect(code({ [figure]: sessions })).toBe(expected);
  });
});

it("parts that only together make a half step are told of", () => {
  expect(code({ dcc: 7.25, spa: 2.75, totalSessions: 10 })).toBe("sessions_not_in_half_steps");
});

it("says nothing of someone without a plan, and speaks of a reported plan too", () => {
  expect(halfSteps.evaluate(standing({ plans: [] }), context())).toBeNull();
  expect(code({ status: "Draft", dcc: 7.3 })).toBe("sessions_not_in_half_steps");
});
