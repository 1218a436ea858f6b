import { describe, expect, it } from "vitest";
import { assignment, context, plan, standing } from "#gate/facts.fixture.ts";
import { paySessionsMatch } from "./pay-sessions-match.ts";

describe("the sessions paid over all assignments are the plan's total; silent unless both are given", () => {
  it.each([
    [10, 10, null],
    [10, 10.5, "pay_sessions_mismatch"],
    [10.5, 10, "pay_sessions_mismatch"],
    [0, 10, "pay_sessions_mismatch"],
    [10, 0, "pay_sessions_mismatch"],
    [0, 0, null],
    [null, 10, null],
    [10, null, null],
    [null, null, null],
  ] as const)("paid %s, planned %s", (contractedSessions, totalSessions, code) => {
    const judged = standing({ contractedSessions, plans: [plan({ totalSessions })] });
    expect(paySessionsMatch.evaluate(judged, context())?.code ?? null).toBe(code);
  });
});

it("looks at the sum over every department, not at the assignment here", () => {
  const assignments = [assignment({ contractedSessions: 4 })];
  expect(paySessionsMatch.evaluate(standing({ assignments, contractedSessions: 10 }), context())).toBeNull();
  expect(
    paySessionsMatch.evaluate(standing({ assignments, contractedSessions: 4 }), context()),
  ).toMatchObject({
    about: { detail: { planned: 10, paid: 4 } },
  });
});

it("says nothing of someone without a plan", () => {
  expect(paySessionsMatch.evaluate(standing({ plans: [] }), context())).toBeNull();
});
