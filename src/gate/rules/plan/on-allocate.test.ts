import { expect, it } from "vitest";
import { context, facts, person, plan } from "#gate/facts.fixture.ts";
import { mayAdvertise } from "#gate/may-advertise.ts";
import { onAllocate } from "./on-allocate.ts";

it.each([
  ["allocate", null],
  ["paper", "plan_not_on_allocate"],
] as const)("a plan from %s", (source, code) => {
  expect(onAllocate.evaluate(plan({ source }), context())?.code ?? null).toBe(code);
});

it("a paper plan signed to the letter is not on Allocate, and that is all that is said of it", () => {
  const people = [person({ plans: [plan({ source: "paper", status: "Locked" })] })];
  const { reasons } = mayAdvertise(facts({ people }), context().policy);
  expect(reasons.map(({ code }) => code)).toEqual(["plan_not_on_allocate"]);
});

it("a paper plan beside one that is in place takes nothing away", () => {
  const people = [person({ plans: [plan({ id: "JP-0001", source: "paper" }), plan()] })];
  expect(mayAdvertise(facts({ people }), context().policy)).toMatchObject({ outcome: "clear", warnings: [] });
});
