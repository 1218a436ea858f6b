import { daysBetween } from "#gate/day.ts";
import { ownerOf } from "#gate/job-plan.ts";
import { fails, passes, type WarningRule } from "#gate/rule.ts";
import { isCurrent, isSigned } from "#gate/standing.ts";

/** JP-22. No plan waits for its signature more than ten weeks after its meeting. The longest wait is the one shown. */
export const signOffNotOverdue: WarningRule = {
  id: "JP-22",
  title: "No plan waits more than ten weeks for sign-off",
  source: "Management response, section 3",
  severity: "warn",
  codes: ["signoff_overdue"],
  owner: "clinical_director",
  evaluate: ({ judged }, { asOf, policy }) => {
    const [longest] = judged
      .filter((judged) => isCurrent(judged) && !isSigned(judged))
      .flatMap(({ plan, stage }) =>
        plan.meetingOn === null ? [] : [{ plan, stage, meetingOn: plan.meetingOn }],
      )
      .toSorted((a, b) => (a.meetingOn < b.meetingOn ? -1 : a.meetingOn > b.meetingOn ? 1 : 0));
    const overdue = longest ? daysBetween(longest.meetingOn, asOf) - policy.signOffDays : 0;
    return longest && overdue > 0
      ? fails(
          "signoff_overdue",
          { limitDays: policy.signOffDays },
          { plan: longest.plan, daysOverdue: overdue, owner: ownerOf(longest.stage, policy) },
        )
      : passes;
  },
};
