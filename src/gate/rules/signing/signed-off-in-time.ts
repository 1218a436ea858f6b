import { daysBetween } from "#gate/day.ts";
import { fails, passes, type WarningRule } from "#gate/rule.ts";

/** JP-21. Signed off within ten weeks of the job plan meeting. */
export const signedOffInTime: WarningRule = {
  id: "JP-21",
  title: "The plan was signed off within ten weeks of its meeting",
  source: "Management response, section 3",
  severity: "warn",
  codes: ["signed_off_late"],
  owner: "clinical_director",
  evaluate: ({ speaking }, { policy }) => {
    const { meetingOn = null, signedOffOn = null } = speaking?.plan ?? {};
    if (meetingOn === null || signedOffOn === null) return passes;
    const late = daysBetween(meetingOn, signedOffOn) - policy.signOffDays;
    return late > 0
      ? fails("signed_off_late", { limitDays: policy.signOffDays }, { daysOverdue: late })
      : passes;
  },
};
