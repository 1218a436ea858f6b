import { fails, passes, type WarningRule } from "#gate/rule.ts";

/** JP-28. The plan's week is no longer than 48 hours. */
export const hoursWithinLimit: WarningRule = {
  id: "JP-28",
  title: "The week is no longer than 48 hours",
  source: "Davies, Health Service Journal, 27 May 2004: working-time limits",
  severity: "warn",
  codes: ["hours_over_48"],
  owner: "clinical_director",
  evaluate: ({ speaking }, { policy }) =>
    (speaking?.plan.hours ?? 0) > policy.maxWeeklyHours
      ? fails("hours_over_48", { limit: policy.maxWeeklyHours })
      : passes,
};
