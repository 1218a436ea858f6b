import { describe, expect, it } from "vitest";
import { context, plan } from "#gate/facts.fixture.ts";
import { started } from "./started.ts";

describe("the first day is the plan's start, else its sign-off, and is today or before", () => {
  it.each([
    ["2025-11-21", "2025-08-18", null],
    ["2025-11-22", "2025-08-18", null],
    ["2025-11-23", "2025-08-18", "plan_not_started"],
    ["2025-11-22", "2025-11-23", null],
    [null, "2025-11-22", null],
    [null, "2025-11-23", "plan_not_started"],
    ["2026-11-22", null, "plan_not_started"],
  ] as const)("start %s, signed off on %s", (planStart, signedOffOn, code) => {
    expect(started.evaluate(plan({ planStart, signedOffOn }), context())?.code ?? null).toBe(code);
  });
});

it("says nothing of a plan without a first day, whatever days it has besides: JP-5 speaks for that", () => {
  const undated = plan({
    planStart: null,
    signedOffOn: null,
    planEnd: "2026-08-31",
    meetingOn: "2025-12-01",
  });
  expect(started.evaluate(undated, context())).toBeNull();
});
