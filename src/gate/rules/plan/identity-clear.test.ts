import { expect, it } from "vitest";
import { assignment, context, facts, person, plan } from "#gate/facts.fixture.ts";
import { mayAdvertise } from "#gate/may-advertise.ts";
import { identityClear } from "./identity-clear.ts";

it.each([
  ["names one person", true, null],
  ["names more than one", false, "identity_ambiguous"],
] as const)("a row that %s", (_, clear, code) => {
  expect(identityClear.evaluate(plan({ identityClear: clear }), context())?.code ?? null).toBe(code);
});

it("an ambiguous row puts nobody in place, however good it is, and is held against each person it may mean", () => {
  const plans = [plan({ identityClear: false })];
  const people = ["10001", "10002"].map((employeeNumber) =>
    person({ employeeNumber, plans, assignments: [assignment({ assignmentNumber: employeeNumber })] }),
  );
  const { reasons, summary } = mayAdvertise(facts({ people }), context().policy);
  expect(reasons.map(({ code, count }) => [code, count])).toEqual([["identity_ambiguous", 2]]);
  expect(summary.inPlace).toBe(0);
});

it("an ambiguous row takes nothing from someone whose own plan is in place", () => {
  const people = [person({ plans: [plan(), plan({ id: "JP-0001", identityClear: false })] })];
  expect(mayAdvertise(facts({ people }), context().policy)).toMatchObject({ outcome: "clear", warnings: [] });
});
