import { ownerOf, stageOf } from "#gate/job-plan.ts";
import { fails, type PlanRule, passes } from "#gate/rule.ts";

/** JP-3. Signed off or locked, with a sign-off date that is blank, today or before. */
export const signedOff: PlanRule = {
  id: "JP-3",
  title: "The plan is signed off",
  source: "Management response, section 3",
  severity: "block",
  codes: ["plan_not_signed_off", "plan_status_unknown"],
  owner: "job_planning_manager",
  timed: false,
  evaluate: (plan, { asOf, policy }) => {
    const stage = stageOf(plan, asOf, policy);
    if (stage === "unknown" && !(plan.source === "paper" && plan.status === null))
      return fails("plan_status_unknown", {}, { detail: { status: plan.status ?? "" } });
    const signed = stage === "signed_off" || stage === "locked";
    if (signed && (plan.signedOffOn === null || plan.signedOffOn <= asOf)) return passes;
    return fails("plan_not_signed_off", {}, { owner: ownerOf(stage, policy) });
  },
};
