import { fails, passes, type WarningRule } from "#gate/rule.ts";

/** JP-27. More than ten sessions, up to thirteen, carry the clinical director's agreement. Above that JP-6 speaks. */
export const tenSessionsAgreed: WarningRule = {
  id: "JP-27",
  title: "More than ten sessions are agreed by the clinical director",
  source: "Management response, section 3",
  severity: "warn",
  codes: ["ten_sessions_not_agreed"],
  owner: "clinical_director",
  evaluate: ({ speaking }, { policy }) => {
    const { totalSessions = null, cdAgreedOn = null } = speaking?.plan ?? {};
    return totalSessions !== null &&
      totalSessions > policy.fullTimeSessions &&
      totalSessions <= policy.sessionsWithoutApproval &&
      cdAgreedOn === null
      ? fails("ten_sessions_not_agreed", { limit: policy.fullTimeSessions })
      : passes;
  },
};
