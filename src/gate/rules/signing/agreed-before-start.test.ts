import { describe, expect, it } from "vitest";
import { context, plan, standing } from "#gate/facts.fixture.ts";
import { agreedBeforeStart } from "./agreed-before-start.ts";

describe("signed off on the plan's first day or before", () => {
  it.each([
    ["2025-09-01", "2025-08-31", null],
    ["2025-09-01", "2025-09-01", null],
    ["2025-09-01", "2025-09-02", "agreed_after_start"],
    ["2025-09-01", "2025-11-23", "agreed_after_start"],
    ["2025-09-01", null, null],
    [null, "2025-09-02", null],
    [null, null, null],
  ] as const)("starts on %s, signed off on %s", (planStart, signedOffOn, code) => {
    const judged = standing({ plans: [plan({ planStart, signedOffOn })] });
    expect(agreedBeforeStart.evaluate(judged, context())?.code ?? null).toBe(code);
  });
});

it("looks at the dates alone, whatever the status says", () => {
  const judged = standing({ plans: [plan({ status: "Draft", signedOffOn: "2025-09-02" })] });
  expect(agreedBeforeStart.evaluate(judged, context())?.code).toBe("agreed_after_start");
});

it("says nothing of someone without a plan", () => {
  expect(agreedBeforeStart.evaluate(standing({ plans: [] }), context())).toBeNull();
});
