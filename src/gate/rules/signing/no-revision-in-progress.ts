import { ownerOf } from "#gate/job-plan.ts";
import { fails, passes, type WarningRule } from "#gate/rule.ts";
import { isCurrent, isSigned } from "#gate/standing.ts";

/** JP-32. Someone in place has no other plan on its way to signature. */
export const noRevisionInProgress: WarningRule = {
  id: "JP-32",
  title: "No other plan is in progress",
  source: "Management response, section 3: a change needs a revised plan",
  severity: "warn",
  codes: ["revision_in_progress"],
  owner: "clinical_director",
  evaluate: ({ inPlace, judged, speaking }, { policy }) => {
    const draft = judged.find((other) => other !== speaking && isCurrent(other) && !isSigned(other));
    return inPlace && draft
      ? fails("revision_in_progress", {}, { plan: draft.plan, owner: ownerOf(draft.stage, policy) })
      : passes;
  },
};
