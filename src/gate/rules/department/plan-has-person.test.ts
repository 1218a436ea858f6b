import { expect, it } from "vitest";
import { departmentRules, planRules, ruleBook, warningRules } from "#gate/rule-book.ts";
import { planHasPerson } from "./plan-has-person.ts";

it.each([
  ["nobody", [], "plan_without_person"],
  ["one person", ["10001"], null],
  ["two people", ["10001", "10002"], null],
] as const)("a plan row that matches %s", (_, employeeNumbers, code) => {
  expect(planHasPerson.evaluate(employeeNumbers)?.code ?? null).toBe(code);
});

it("is in the rule book, and in no list that an answer is made of", () => {
  expect(ruleBook).toContain(planHasPerson);
  expect([...planRules, ...departmentRules, ...warningRules]).not.toContain(planHasPerson);
});
