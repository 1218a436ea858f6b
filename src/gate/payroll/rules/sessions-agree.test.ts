import { expect, it } from "vitest";
import { context, plan } from "#gate/facts.fixture.ts";
import { changeForm, paidNine, payrollFacts, speakingFor } from "#gate/payroll/payroll-facts.fixture.ts";
import { sessionsAgree } from "./sessions-agree.ts";

const verdict = (totalSessions: number | null, sessions: number) => {
  const given = payrollFacts({
    person: paidNine({ plans: [plan({ totalSessions })] }),
    form: changeForm({ sessions }),
  });
  return sessionsAgree.evaluate(speakingFor(given), given, context());
};

it.each([
  [10, 10, null],
  [10, 10.25, "sessions_differ"],
  [10, 9.75, "sessions_differ"],
  [10.5, 10.5, null],
  [0, 0, null],
  [null, 10, "sessions_differ"],
  [null, 0, "sessions_differ"],
] as const)("a plan of %s sessions, a form of %s", (planned, sessions, code) => {
  expect(verdict(planned, sessions)?.code ?? null).toBe(code);
});

it("shows both figures, as far as there are two", () => {
  expect(verdict(10, 11)?.about.detail).toEqual({ planned: 10, form: 11 });
  expect(verdict(null, 11)?.about.detail).toEqual({ form: 11 });
});
