import { judgedPlans } from "#gate/coverage.ts";
import { context, facts, person } from "#gate/facts.fixture.ts";
import type { PersonInPost } from "#gate/facts.ts";
import { planRules } from "#gate/rule-book.ts";
import type { JudgedPlan } from "#gate/standing.ts";
import type { ChangeForm, PayrollFacts } from "./payroll-facts.ts";

/** A form for what the fixture's plan has: ten sessions and band B, paid otherwise until now. */
export const changeForm = (change: Partial<ChangeForm> = {}): ChangeForm => ({
  assignmentNumber: "20001",
  effectiveFrom: "2025-12-01",
  sessions: 10,
  intensityBand: "B",
  previous: { sessions: null, changedOn: null },
  ...change,
});

/** The fixture's person, whom the staff list has at nine sessions. */
export const paidNine = (change: Partial<PersonInPost> = {}): PersonInPost =>
  person({ contractedSessions: 9, ...change });

/** A form that may go to payroll on 22 November 2025: from nine sessions to the ten of the plan in place. */
export const payrollFacts = (change: Partial<PayrollFacts> = {}): PayrollFacts => {
  const { people: _people, override: _override, ...setting } = facts();
  return { ...setting, person: paidNine(), form: changeForm(), ...change };
};

/** The plan that speaks for the person; there must be one. */
export const speakingFor = (given: PayrollFacts): JudgedPlan => {
  const [speaking] = judgedPlans(given.person, planRules, context(given.asOf));
  if (speaking === undefined) throw new Error("the person has no plan");
  return speaking;
};
