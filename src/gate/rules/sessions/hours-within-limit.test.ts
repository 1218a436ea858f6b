import { expect, it } from "vitest";
import { context, plan, standing } from "#gate/facts.fixture.ts";
import { hoursWithinLimit } from "./hours-within-limit.ts";

it.each([
  [null, null],
  [0, null],
  [47.75, null],
  [48, null],
  [48.01, "hours_over_48"],
  [52.5, "hours_over_48"],
] as const)("a week of %s hours", (hours, code) => {
  const verdict = hoursWithinLimit.evaluate(standing({ plans: [plan({ hours })] }), context());
  expect(verdict?.code ?? null).toBe(code);
});

it("names the limit, and says nothing of someone without a plan", () => {
  expect(hoursWithinLimit.evaluate(standing({ plans: [plan({ hours: 60 })] }), context())?.detail).toEqual({
    limit: 48,
  });
  expect(hoursWithinLimit.evaluate(standing({ plans: [] }), context())).toBeNull();
});
