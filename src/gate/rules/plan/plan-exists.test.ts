import { describe, expect, it } from "vitest";
import { assignment, context, exemption, facts, person, plan, standing } from "#gate/facts.fixture.ts";
import type { PersonInPost } from "#gate/facts.ts";
import { mayAdvertise } from "#gate/may-advertise.ts";
import { planExists } from "./plan-exists.ts";

const codes = (change: Partial<PersonInPost>) =>
  mayAdvertise(facts({ people: [person(change)] }), context().policy).reasons.map(({ code }) => code);

it("someone without any plan has none", () => {
  expect(planExists.evaluate(standing({ plans: [] }), context())?.code).toBe("plan_missing");
  expect(codes({ plans: [] })).toEqual(["plan_missing"]);
});

describe("a plan of any kind is never called missing", () => {
  it.each([
    ["in place", {}],
    ["out of date", { planStart: "2019-01-01", signedOffOn: "2019-01-01" }],
    ["on paper", { source: "paper" }],
    ["a draft", { status: "Draft" }],
    ["archived", { status: "Archived" }],
    ["without a day or a status", { planStart: null, signedOffOn: null, status: null }],
    ["perhaps somebody else's", { identityClear: false }],
  ] as const)("%s", (_, change) => {
    expect(planExists.evaluate(standing({ plans: [plan(change)] }), context())).toBeNull();
    expect(codes({ plans: [plan(change)] })).not.toContain("plan_missing");
  });
});

it("nobody asks for the plan of someone exempt, or of someone not in scope", () => {
  expect(codes({ plans: [], exemptions: [exemption()] })).toEqual([]);
  expect(codes({ plans: [], assignments: [assignment({ category: "Bank" })] })).toEqual([]);
});
