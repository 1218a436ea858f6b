import { fails, passes, type RowRule } from "#gate/rule.ts";

/** JP-35. A plan row matches somebody on the staff list. The data steward's work list shows it, no answer does. */
export const planHasPerson: RowRule = {
  id: "JP-35",
  title: "Every plan row matches a person",
  source: "Design decision: data quality",
  severity: "warn",
  codes: ["plan_without_person"],
  owner: "data_steward",
  evaluate: (employeeNumbers) => (employeeNumbers.length > 0 ? passes : fails("plan_without_person")),
};
