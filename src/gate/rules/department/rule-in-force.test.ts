import { expect, it } from "vitest";
import { context, facts, factsOn, person } from "#gate/facts.fixture.ts";
import { mayAdvertise } from "#gate/may-advertise.ts";
import { ruleInForce } from "./rule-in-force.ts";

it.each([
  ["2024-08-30", "rule_not_in_force"],
  ["2024-08-31", "rule_not_in_force"],
  ["2024-09-01", undefined],
  ["2024-09-02", undefined],
] as const)("on %s: %s", (asOf, code) => {
  expect(ruleInForce.evaluate(facts(), context(asOf))[0]?.code).toBe(code);
});

it("names the day from which the rule holds", () => {
  expect(ruleInForce.evaluate(facts(), context("2024-08-31"))).toMatchObject([
    { detail: { inForceFrom: "2024-09-01" } },
  ]);
});

it("before that day nothing blocks, not even missing evidence, and every finding is a warning", () => {
  const bare = {
    people: [person({ plans: [] })],
    evidence: { revision: 1, staffList: null, allocate: null },
  };
  const before = mayAdvertise(factsOn("2024-08-31", bare), context().policy);
  expect(before).toMatchObject({
    outcome: "clear",
    reasons: [],
    validThrough: "2024-08-31",
    clearThrough: null,
  });
  expect(before.warnings.map(({ code }) => code)).toEqual([
    "plan_missing",
    "allocate_extract_missing",
    "staff_list_missing",
    "rule_not_in_force",
  ]);
  expect(new Set(before.warnings.map(({ severity }) => severity))).toEqual(new Set(["warn"]));
  const after = mayAdvertise(factsOn("2024-09-01", bare), context().policy);
  expect(after.reasons.map(({ code }) => code)).toEqual([
    "plan_missing",
    "allocate_extract_missing",
    "staff_list_missing",
  ]);
});
