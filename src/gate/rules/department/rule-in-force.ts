import { type DepartmentRule, fails } from "#gate/rule.ts";

/** JP-10. Before 1 September 2024 nothing blocks: the answer is clear, and says that the rule does not apply yet. */
export const ruleInForce: DepartmentRule = {
  id: "JP-10",
  title: "The rule is in force",
  source: "Management response, section 3: from 1 September 2024",
  severity: "warn",
  codes: ["rule_not_in_force"],
  owner: "executive_medical_director",
  evaluate: (_, { asOf, policy }) =>
    asOf < policy.inForceFrom ? [fails("rule_not_in_force", { inForceFrom: policy.inForceFrom })] : [],
};
