import { ownerOf } from "#gate/job-plan.ts";
import { fails, passes, type WarningRule } from "#gate/rule.ts";
import { isCurrent } from "#gate/standing.ts";

/** JP-33. No plan was returned twice or more. The one returned most often is the one shown. */
export const notSentBack: WarningRule = {
  id: "JP-33",
  title: "No plan keeps being sent back",
  source: "Davies, Health Service Journal, 27 May 2004: drafts bounce",
  severity: "warn",
  codes: ["sent_back"],
  owner: "clinical_director",
  evaluate: ({ judged }, { policy }) => {
    const [most] = judged
      .filter(isCurrent)
      .map(({ plan, stage }) => ({ plan, stage, times: plan.timesReturned ?? 0 }))
      .filter(({ times }) => times >= policy.timesReturnedNoted)
      .toSorted((a, b) => b.times - a.times);
    return most
      ? fails(
          "sent_back",
          { times: policy.timesReturnedNoted },
          { plan: most.plan, owner: ownerOf(most.stage, policy), detail: { times: most.times } },
        )
      : passes;
  },
};
