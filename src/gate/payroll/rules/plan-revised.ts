import type { JobPlan } from "#gate/facts.ts";
import { type PayrollFacts, sameBand } from "#gate/payroll/payroll-facts.ts";
import type { PayrollRule } from "#gate/payroll/payroll-rule.ts";
import { fails, passes } from "#gate/rule.ts";

/**
 * PC-4. The plan was signed off on a day after the figure paid last changed, or its total or band is none of those that are
 * known to be paid: by the form and by the staff list. What is not known is no difference and no day.
 */
export const planRevised: PayrollRule = {
  id: "PC-4",
  title: "The plan was revised for the change",
  source: "Management response, section 3: a change needs a revised plan",
  severity: "block",
  codes: ["plan_not_revised"],
  owner: "clinical_director",
  evaluate: ({ plan }, facts) =>
    signedSince(plan, facts) || sessionsAreNew(plan, facts) || bandIsNew(plan, facts)
      ? passes
      : fails("plan_not_revised"),
};

const signedSince = ({ signedOffOn }: JobPlan, { form }: PayrollFacts): boolean => {
  const { changedOn } = form.previous;
  return signedOffOn !== null && changedOn !== null && signedOffOn > changedOn;
};

const sessionsAreNew = ({ totalSessions }: JobPlan, { form, person }: PayrollFacts): boolean => {
  const paid = [form.previous.sessions, person.contractedSessions].filter((known) => known !== null);
  return totalSessions !== null && paid.length > 0 && !paid.includes(totalSessions);
};

/** The staff list cannot say that no band is paid: a band that it leaves blank is not known. */
const bandIsNew = ({ intensityBand: planned }: JobPlan, { form, person }: PayrollFacts): boolean => {
  const { intensityBand: said } = form.previous;
  const listed = person.assignments.flatMap(({ assignmentNumber, intensityBand }) =>
    assignmentNumber === form.assignmentNumber && intensityBand !== null ? [intensityBand] : [],
  );
  const paid = said === undefined ? listed : [said, ...listed];
  return planned !== null && paid.length > 0 && !paid.some((band) => sameBand(band, planned));
};
