import { allow, type Principal } from "#auth/principal.ts";
import { commit, record, untilSettled } from "#db/commit.ts";
import { linedGrounds } from "#db/decisions/grounds.ts";
import { insertPayrollDecision, type KeptPayrollDecision } from "#db/decisions/payroll-decisions.ts";
import { readFacts } from "#db/facts.ts";
import type { Keep } from "#db/kept-answers.ts";
import { registerUnmoved } from "#db/vacancies.ts";
import type { Deps } from "#deps.ts";
import type { Facts } from "#gate/facts.ts";
import { maySubmitPayrollChange } from "#gate/may-submit-payroll-change.ts";
import type { ChangeForm, PayrollFacts } from "#gate/payroll/payroll-facts.ts";
import { unknownAssignment } from "#problem.ts";
import { tellPayroll } from "#words/told.ts";

/** A change form, what the HR system calls it, and who sends it. */
export interface PayrollAsk {
  readonly form: ChangeForm;
  readonly formRef: string | null;
  readonly requestedBy: string | null;
}

/** Asks on the record whether a change form may go to payroll: answer, audit line and kept answer, or none of them. */
export const checkPayrollChange = (
  deps: Deps,
  by: Principal,
  ask: PayrollAsk,
  keep: Keep<KeptPayrollDecision>,
): Promise<KeptPayrollDecision> => {
  allow(by, "Payroll.Ask");
  return untilSettled(async () => {
    const today = deps.today();
    const { assignmentNumber } = ask.form;
    const read = await readFacts(deps.db, { assignmentNumber }, { asOf: today, askedOn: today });
    const facts = read && factsAbout(ask.form, read.facts);
    if (!facts) throw unknownAssignment();
    const decision = decide(deps, by, ask, facts);
    await commit(
      deps.db,
      ...keep(decision),
      registerUnmoved(read.version),
      ...insertPayrollDecision(decision, deps.policy),
      record({
        at: decision.askedAt,
        type: "payroll_change.checked",
        by: by.id,
        data: {
          check: decision.id,
          department: decision.department,
          outcome: decision.outcome,
          ...linedGrounds(decision.grounds),
        },
      }),
    );
    return decision;
  });
};

/** Of the department's people only the one who holds the assignment; null when nobody does. */
const factsAbout = (form: ChangeForm, { people, override: _, ...setting }: Facts): PayrollFacts | null => {
  const person = people.find(({ assignments }) =>
    assignments.some(({ assignmentNumber }) => assignmentNumber === form.assignmentNumber),
  );
  return person ? { ...setting, person, form } : null;
};

const decide = (
  deps: Deps,
  by: Principal,
  { formRef, requestedBy }: PayrollAsk,
  facts: PayrollFacts,
): KeptPayrollDecision => {
  const answer = maySubmitPayrollChange(facts, deps.policy);
  return {
    id: deps.newId("pay"),
    department: facts.department.code,
    outcome: answer.outcome,
    formRef,
    requestedBy,
    asOf: facts.asOf,
    askedAt: new Date(deps.now()).toISOString(),
    askedBy: by.id,
    grounds: { facts, policy: deps.policyName, answer: tellPayroll(answer, deps.policy) },
  };
};
