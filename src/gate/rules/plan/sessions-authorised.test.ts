import { describe, expect, it } from "vitest";
import { context, plan } from "#gate/facts.fixture.ts";
import { sessionsAuthorised } from "./sessions-authorised.ts";

const code = (totalSessions: number | null, sgmdApprovedOn: ReturnType<typeof plan>["sgmdApprovedOn"]) =>
  sessionsAuthorised.evaluate(plan({ totalSessions, sgmdApprovedOn }), context())?.code ?? null;

describe("up to thirteen sessions need no approval; more need one dated today or before", () => {
  it.each([
    [0, null, null],
    [12.5, null, null],
    [13, null, null],
    [13, "2025-11-23", null],
    [13.25, null, "sessions_not_authorised"],
    [13.5, null, "sessions_not_authorised"],
    [13.5, "2025-11-21", null],
    [13.5, "2025-11-22", null],
    [13.5, "2025-11-23", "sessions_not_authorised"],
    [20, "2019-01-01", null],
  ] as const)("%s sessions, approved on %s", (totalSessions, approvedOn, expected) => {
    expect(code(totalSessions, approvedOn)).toBe(expected);
  });
});

it("a plan without any session figure passes: JP-36 warns of it", () => {
  expect(code(null, null)).toBeNull();
});

it("the clinical director's agreement never stands in for the approval", () => {
  const agreed = plan({ totalSessions: 13.5, cdAgreedOn: "2025-08-01" });
  expect(sessionsAuthorised.evaluate(agreed, context())).toMatchObject({
    code: "sessions_not_authorised",
    detail: { limit: 13 },
  });
});
