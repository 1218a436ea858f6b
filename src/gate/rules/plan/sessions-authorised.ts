import { fails, type PlanRule, passes } from "#gate/rule.ts";

/** JP-6. More than thirteen sessions need the service group medical director's approval, dated today or before. */
export const sessionsAuthorised: PlanRule = {
  id: "JP-6",
  title: "Sessions are authorised",
  source: "Management response, section 3",
  severity: "block",
  codes: ["sessions_not_authorised"],
  owner: "service_group_medical_director",
  timed: false,
  evaluate: ({ totalSessions, sgmdApprovedOn }, { asOf, policy }) =>
    (totalSessions ?? 0) <= policy.sessionsWithoutApproval ||
    (sgmdApprovedOn !== null && sgmdApprovedOn <= asOf)
      ? passes
      : fails("sessions_not_authorised", { limit: policy.sessionsWithoutApproval }),
};
