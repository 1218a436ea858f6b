import { expect, it } from "vitest";
import { context, facts, person, plan, standing } from "#gate/facts.fixture.ts";
import { mayAdvertise } from "#gate/may-advertise.ts";
import { sessionsGiven } from "./sessions-given.ts";

it.each([
  [null, "sessions_not_given"],
  [0, null],
  [10, null],
] as const)("a total of %s", (totalSessions, code) => {
  const judged = standing({ plans: [plan({ totalSessions })] });
  expect(sessionsGiven.evaluate(judged, context())?.code ?? null).toBe(code);
});

it("a plan without a figure is in place all the same, and the answer says what is missing", () => {
  const people = [person({ plans: [plan({ dcc: null, spa: null, totalSessions: null })] })];
  const { outcome, warnings } = mayAdvertise(facts({ people }), context().policy);
  expect(outcome).toBe("clear");
  expect(warnings.map(({ code, rule }) => [code, rule])).toEqual([["sessions_not_given", "JP-36"]]);
});

it("says nothing of someone without a plan: JP-7 speaks for that", () => {
  expect(sessionsGiven.evaluate(standing({ plans: [] }), context())).toBeNull();
});
