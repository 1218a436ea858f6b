import { fails, type PlanRule, passes } from "#gate/rule.ts";

/** JP-2. A plan on paper is a plan, and does not count until it is on Allocate. */
export const onAllocate: PlanRule = {
  id: "JP-2",
  title: "The plan is on Allocate",
  source: "Management response, section 3",
  severity: "block",
  codes: ["plan_not_on_allocate"],
  owner: "job_planning_manager",
  timed: false,
  evaluate: ({ source }) => (source === "allocate" ? passes : fails("plan_not_on_allocate")),
};
