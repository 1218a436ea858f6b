import { expect, it } from "vitest";
import { context, plan, standing } from "#gate/facts.fixture.ts";
import { outcomesRecorded } from "./outcomes-recorded.ts";

it.each([
  ["says yes", true, null],
  ["says no", false, "outcomes_not_recorded"],
  ["does not say", null, null],
] as const)("an extract that %s", (_, recorded, code) => {
  const judged = standing({ plans: [plan({ outcomesRecorded: recorded })] });
  expect(outcomesRecorded.evaluate(judged, context())?.code ?? null).toBe(code);
});

it("says nothing of someone without a plan", () => {
  expect(outcomesRecorded.evaluate(standing({ plans: [] }), context())).toBeNull();
});
