import type { PayrollCode } from "#gate/finding.ts";
import type { Context, Demand, Verdict } from "#gate/rule.ts";
import type { JudgedPlan } from "#gate/standing.ts";
import type { PayrollFacts } from "./payroll-facts.ts";

/** One demand on a change form, held against the plan that speaks for the person: in place, or else the reported one. */
export interface PayrollRule extends Demand<PayrollCode> {
  readonly severity: "block";
  readonly evaluate: (speaking: JudgedPlan, facts: PayrollFacts, context: Context) => Verdict<PayrollCode>;
}
