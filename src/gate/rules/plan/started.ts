import { firstDayOf } from "#gate/job-plan.ts";
import { fails, type PlanRule, passes } from "#gate/rule.ts";

/** JP-4. The first day is today or before. Without a first day JP-5 speaks. */
export const started: PlanRule = {
  id: "JP-4",
  title: "The plan has started",
  source: "Management response, section 2: plans are prospective",
  severity: "block",
  codes: ["plan_not_started"],
  owner: "clinical_director",
  timed: true,
  evaluate: (plan, { asOf }) => ((firstDayOf(plan) ?? asOf) <= asOf ? passes : fails("plan_not_started")),
};
