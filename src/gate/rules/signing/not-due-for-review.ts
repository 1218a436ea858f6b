import { daysBetween } from "#gate/day.ts";
import { fails, passes, type WarningRule } from "#gate/rule.ts";

/** JP-20. Someone in place is covered for more than sixty days yet. Says thirty once it is thirty. */
export const notDueForReview: WarningRule = {
  id: "JP-20",
  title: "The plan is not due for review soon",
  source: "Management response, section 2: plans are reviewed every twelve months",
  severity: "warn",
  codes: ["plan_due_for_review"],
  owner: "clinical_director",
  evaluate: ({ inPlace, lastCoveredDay }, { asOf, policy }) => {
    if (!inPlace || lastCoveredDay === null) return passes;
    const left = daysBetween(asOf, lastCoveredDay);
    if (left > policy.dueSoonDays) return passes;
    const days = left <= policy.dueVerySoonDays ? policy.dueVerySoonDays : policy.dueSoonDays;
    return fails("plan_due_for_review", { days: policy.dueSoonDays }, { detail: { days } });
  },
};
