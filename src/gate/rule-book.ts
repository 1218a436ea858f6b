import type { DepartmentRule, PlanRule, Rule, WarningRule } from "./rule.ts";
import { consultantsInPost } from "./rules/department/consultants-in-post.ts";
import { evidencePresent } from "./rules/department/evidence-present.ts";
import { evidenceRecent } from "./rules/department/evidence-recent.ts";
import { extractYoung } from "./rules/department/extract-young.ts";
import { planHasPerson } from "./rules/department/plan-has-person.ts";
import { ruleInForce } from "./rules/department/rule-in-force.ts";
import { identityClear } from "./rules/plan/identity-clear.ts";
import { inDate } from "./rules/plan/in-date.ts";
import { onAllocate } from "./rules/plan/on-allocate.ts";
import { planExists } from "./rules/plan/plan-exists.ts";
import { sessionsAuthorised } from "./rules/plan/sessions-authorised.ts";
import { signedOff } from "./rules/plan/signed-off.ts";
import { started } from "./rules/plan/started.ts";
import { halfSteps } from "./rules/sessions/half-steps.ts";
import { hoursWithinLimit } from "./rules/sessions/hours-within-limit.ts";
import { outcomesRecorded } from "./rules/sessions/outcomes-recorded.ts";
import { payBandsMatch } from "./rules/sessions/pay-bands-match.ts";
import { paySessionsMatch } from "./rules/sessions/pay-sessions-match.ts";
import { sessionsGiven } from "./rules/sessions/sessions-given.ts";
import { tenSessionsAgreed } from "./rules/sessions/ten-sessions-agreed.ts";
import { agreedBeforeStart } from "./rules/signing/agreed-before-start.ts";
import { noRevisionInProgress } from "./rules/signing/no-revision-in-progress.ts";
import { notDueForReview } from "./rules/signing/not-due-for-review.ts";
import { notSentBack } from "./rules/signing/not-sent-back.ts";
import { signOffNotOverdue } from "./rules/signing/sign-off-not-overdue.ts";
import { signedByAnother } from "./rules/signing/signed-by-another.ts";
import { signedOffInTime } from "./rules/signing/signed-off-in-time.ts";
import { sixMonthReviewHeld } from "./rules/signing/six-month-review-held.ts";

/** A plan is in place when it meets all of these. */
export const planRules: readonly PlanRule[] = [
  identityClear,
  onAllocate,
  signedOff,
  started,
  inDate,
  sessionsAuthorised,
];

export const departmentRules: readonly DepartmentRule[] = [
  evidencePresent,
  evidenceRecent,
  ruleInForce,
  consultantsInPost,
  extractYoung,
];

export const warningRules: readonly WarningRule[] = [
  notDueForReview,
  signedOffInTime,
  signOffNotOverdue,
  sixMonthReviewHeld,
  halfSteps,
  paySessionsMatch,
  payBandsMatch,
  tenSessionsAgreed,
  hoursWithinLimit,
  outcomesRecorded,
  agreedBeforeStart,
  signedByAnother,
  noRevisionInProgress,
  notSentBack,
  sessionsGiven,
];

export { planExists, planHasPerson };

/** Every rule there is. Ids are for ever: a rule that goes leaves its number behind. */
export const ruleBook: readonly Rule[] = [
  ...planRules,
  planExists,
  ...departmentRules,
  ...warningRules,
  planHasPerson,
];
