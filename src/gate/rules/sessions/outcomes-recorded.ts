import { fails, passes, type WarningRule } from "#gate/rule.ts";

/** JP-29. The agreed service outcomes are recorded. Silent when the extract does not say. */
export const outcomesRecorded: WarningRule = {
  id: "JP-29",
  title: "Service outcomes are recorded",
  source: "Management response, section 2",
  severity: "warn",
  codes: ["outcomes_not_recorded"],
  owner: "clinical_director",
  evaluate: ({ speaking }) =>
    speaking?.plan.outcomesRecorded === false ? fails("outcomes_not_recorded") : passes,
};
