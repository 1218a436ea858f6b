import { daysBetween } from "#gate/day.ts";
import { firstDayOf, lastDayOf } from "#gate/job-plan.ts";
import { fails, type PlanRule, passes } from "#gate/rule.ts";

/** JP-5. Today is no later than the last day: plan end, review due or the end of twelve months, whichever is first. */
export const inDate: PlanRule = {
  id: "JP-5",
  title: "The plan is in date",
  source: "Management response, section 2: plans last twelve months",
  severity: "block",
  codes: ["plan_out_of_date", "plan_undated"],
  owner: "clinical_director",
  timed: true,
  evaluate: (plan, { asOf, policy }) => {
    const lastDay = lastDayOf(plan, policy);
    if (firstDayOf(plan) === null || lastDay === null)
      return fails("plan_undated", {}, { owner: "job_planning_manager" });
    return asOf <= lastDay
      ? passes
      : fails("plan_out_of_date", {}, { daysOverdue: daysBetween(lastDay, asOf) });
  },
};
