import { describe, expect, it } from "vitest";
import { context, plan, standing } from "#gate/facts.fixture.ts";
import { tenSessionsAgreed } from "./ten-sessions-agreed.ts";

describe("more than ten sessions and up to thirteen carry the clinical director's agreement", () => {
  it.each([
    [null, null, null],
    [0, null, null],
    [10, null, null],
    [10.25, null, "ten_sessions_not_agreed"],
    [10.5, null, "ten_sessions_not_agreed"],
    [10.5, "2025-08-01", null],
    [13, null, "ten_sessions_not_agreed"],
    [13, "2025-08-01", null],
    [13.5, null, null],
  ] as const)("%s sessions, agreed on %s", (totalSessions, cdAgreedOn, code) => {
    const judged = standing({ plans: [plan({ totalSessions, cdAgreedOn })] });
    expect(tenSessionsAgreed.evaluate(judged, context())?.code ?? null).toBe(code);
  });
});

it("the medical director's approval does not stand in for the agreement", () => {
  const judged = standing({ plans: [plan({ totalSessions: 12, sgmdApprovedOn: "2025-08-01" })] });
  expect(tenSessionsAgreed.evaluate(judged, context())).toMatchObject({ detail: { limit: 10 } });
});

it("says nothing of someone without a plan", () => {
  expect(tenSessionsAgreed.evaluate(standing({ plans: [] }), context())).toBeNull();
});
