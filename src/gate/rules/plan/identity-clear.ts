import { fails, type PlanRule, passes } from "#gate/rule.ts";

/** JP-1. The row's assignment, employee and GMC numbers all name the same one person. */
export const identityClear: PlanRule = {
  id: "JP-1",
  title: "The plan names one person",
  source: "Design decision: doubt never opens the gate",
  severity: "block",
  codes: ["identity_ambiguous"],
  owner: "job_planning_manager",
  timed: false,
  evaluate: ({ identityClear }) => (identityClear ? passes : fails("identity_ambiguous")),
};
