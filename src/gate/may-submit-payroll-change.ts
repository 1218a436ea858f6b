import { judgedPlans } from "./coverage.ts";
import { type Found, findingsOf } from "./findings.ts";
import type { PayrollAnswer } from "./payroll/payroll-answer.ts";
import type { PayrollFacts } from "./payroll/payroll-facts.ts";
import { evidenceRules, payrollRules } from "./payroll/payroll-rule-book.ts";
import type { Policy } from "./policy.ts";
import type { Context } from "./rule.ts";
import { planExists, planRules } from "./rule-book.ts";

/**
 * The second question: may this change form go to payroll? The plan must be in place and agree with the form today, and on
 * the day from which the pay changes too, where that lies ahead. Who is in scope, who is exempt and when the gate came into
 * force play no part: pay rests on a plan, always.
 */
export const maySubmitPayrollChange = (facts: PayrollFacts, policy: Policy): PayrollAnswer => {
  const context: Context = { asOf: facts.asOf, policy };
  const found = [...inEvidence(facts, context), ...inPlanThroughout(facts, context)];
  const maySubmit = found.length === 0;
  return {
    maySubmit,
    outcome: maySubmit ? "clear" : "blocked",
    reasons: findingsOf(found, "block", context),
  };
};

const inEvidence = (facts: PayrollFacts, context: Context): readonly Found[] =>
  evidenceRules.flatMap((rule) =>
    rule
      .evaluate(facts, context)
      .map((failure) => ({ rule, failure, severity: "block", standing: null }) as const),
  );

/** What is wrong today, and what besides will be when the pay changes: that names its day, and is overdue by none. */
const inPlanThroughout = (facts: PayrollFacts, { asOf, policy }: Context): readonly Found[] => {
  const { effectiveFrom } = facts.form;
  const today = inPlan(facts, { asOf, policy });
  if (effectiveFrom <= asOf) return today;
  const then = inPlan(facts, { asOf: effectiveFrom, policy }).filter(
    ({ failure }) => !today.some((one) => one.failure.code === failure.code),
  );
  return [
    ...today,
    ...then.map(({ failure: { code, detail, about }, ...one }) => {
      const { daysOverdue: _, ...ahead } = about;
      return { ...one, failure: { code, detail: { ...detail, on: effectiveFrom }, about: ahead } };
    }),
  ];
};

/** The plan that speaks for the person is held against every rule of both books: all reasons come at once. */
const inPlan = (facts: PayrollFacts, context: Context): readonly Found[] => {
  const { person, form } = facts;
  const judged = judgedPlans(person, planRules, context);
  const speaking = judged[0] ?? null;
  const standing = {
    person,
    inScope: person.assignments.filter(({ assignmentNumber }) => assignmentNumber === form.assignmentNumber),
    speaking,
  };
  const missing = planExists.evaluate({ judged }, context);
  return [
    ...(missing ? [{ rule: planExists, failure: missing }] : []),
    ...(speaking?.failures ?? []).map((failure) => ({ rule: failure.rule, failure })),
    ...payrollRules.flatMap((rule) => {
      const failure = speaking && rule.evaluate(speaking, facts, context);
      return failure ? [{ rule, failure }] : [];
    }),
  ].map((one) => ({ ...one, severity: "block", standing }) as const);
};
