import type { PayrollRule } from "#gate/payroll/payroll-rule.ts";
import { fails, passes } from "#gate/rule.ts";

/** PC-3. The plan's first day is the form's effective date or before. Without a first day JP-5 speaks. */
export const startsInTime: PayrollRule = {
  id: "PC-3",
  title: "The plan starts no later than the change",
  source: "Management response, section 3: a change needs a revised plan",
  severity: "block",
  codes: ["plan_starts_later"],
  owner: "service_manager",
  evaluate: ({ firstDay }, { form: { effectiveFrom } }) =>
    (firstDay ?? effectiveFrom) <= effectiveFrom ? passes : fails("plan_starts_later"),
};
