import { daysBetween } from "#gate/day.ts";
import type { Context } from "#gate/rule.ts";
import { hoursWithinLimit } from "#gate/rules/sessions/hours-within-limit.ts";
import { payBandsMatch } from "#gate/rules/sessions/pay-bands-match.ts";
import { paySessionsMatch } from "#gate/rules/sessions/pay-sessions-match.ts";
import { tenSessionsAgreed } from "#gate/rules/sessions/ten-sessions-agreed.ts";
import { agreedBeforeStart } from "#gate/rules/signing/agreed-before-start.ts";
import { notSentBack } from "#gate/rules/signing/not-sent-back.ts";
import { signOffNotOverdue } from "#gate/rules/signing/sign-off-not-overdue.ts";
import { signedOffInTime } from "#gate/rules/signing/signed-off-in-time.ts";
import { sixMonthReviewHeld } from "#gate/rules/signing/six-month-review-held.ts";
import { isCurrent, isSigned, type JudgedPlan, type Standing } from "#gate/standing.ts";
import type { Count } from "./tally.ts";

type Held = readonly (readonly [Count, boolean])[];

/** Everything that one person in scope is counted in, once each. */
export const countedIn = (standing: Standing, context: Context): readonly Count[] => {
  const { exempt, inPlace } = standing;
  const held: Held = [
    ["in_scope", true],
    ["exempt", exempt],
    ["in_place", inPlace],
    ["not_in_place", !exempt && !inPlace],
    ...(exempt
      ? []
      : [
          ...ofPlan(standing, context),
          ...ofSigning(standing, context),
          ...ofSessions(standing, context),
          ...ofPay(standing, context),
        ]),
  ];
  return held.filter(([, holds]) => holds).map(([name]) => name);
};

const ofPlan = ({ speaking, inPlace, lastCoveredDay }: Standing, { asOf }: Context): Held => {
  const left =
    inPlace && lastCoveredDay !== null ? daysBetween(asOf, lastCoveredDay) : Number.POSITIVE_INFINITY;
  return [
    ["judged", true],
    ["on_allocate", speaking?.plan.source === "allocate"],
    ["on_paper", speaking?.plan.source === "paper"],
    ["no_plan", speaking === null],
    ["in_date", meets(speaking, "JP-4", "JP-5")],
    ["signed_off", meets(speaking, "JP-3")],
    ["due_within_30_days", left <= 30],
    ["due_within_60_days", left <= 60],
    ["due_within_90_days", left <= 90],
  ];
};

const ofSigning = (standing: Standing, context: Context): Held => {
  const { speaking, judged } = standing;
  const { meetingOn = null, signedOffOn = null, planStart = null } = speaking?.plan ?? {};
  const isTimed = speaking !== null && isSigned(speaking) && meetingOn !== null && signedOffOn !== null;
  const reviewAsked = sixMonthReviewHeld.evaluate({ ...standing, judged: [] }, context) !== null;
  return [
    ["signed_off_within_10_weeks", isTimed && signedOffInTime.evaluate(standing, context) === null],
    ["signed_or_overdue", isTimed || (speaking !== null && isOverdue(standing, [speaking], context))],
    ["signoff_overdue", isOverdue(standing, judged, context)],
    ["returns_given", judged.some((each) => isCurrent(each) && each.plan.timesReturned !== null)],
    ["sent_back", notSentBack.evaluate(standing, context) !== null],
    ["signed_and_started", planStart !== null && signedOffOn !== null],
    [
      "agreed_before_start",
      planStart !== null && signedOffOn !== null && agreedBeforeStart.evaluate(standing, context) === null,
    ],
    ["six_month_reviews_asked", reviewAsked],
    ["six_month_reviews_held", reviewAsked && sixMonthReviewHeld.evaluate(standing, context) === null],
  ];
};

const isOverdue = (standing: Standing, judged: readonly JudgedPlan[], context: Context): boolean =>
  signOffNotOverdue.evaluate({ ...standing, judged }, context) !== null;

const ofSessions = (standing: Standing, context: Context): Held => {
  const { speaking } = standing;
  const { fullTimeSessions, sessionsWithoutApproval } = context.policy;
  const { totalSessions: total = null, hours = null, outcomesRecorded = null } = speaking?.plan ?? {};
  const overThirteen = total !== null && total > sessionsWithoutApproval;
  const overTen = total !== null && total > fullTimeSessions && !overThirteen;
  const agreed = tenSessionsAgreed.evaluate(standing, context) === null;
  const approved = meets(speaking, "JP-6");
  return [
    ["sessions_given", total !== null],
    ["over_10_sessions", overTen],
    ["over_10_sessions_agreed", overTen && agreed],
    ["over_10_sessions_not_agreed", overTen && !agreed],
    ["over_13_sessions", overThirteen],
    ["over_13_sessions_approved", overThirteen && approved],
    ["over_13_sessions_not_approved", overThirteen && !approved],
    ["hours_given", hours !== null],
    ["hours_over_48", hoursWithinLimit.evaluate(standing, context) !== null],
    ["outcomes_given", outcomesRecorded !== null],
    ["outcomes_recorded", outcomesRecorded === true],
  ];
};

const ofPay = (standing: Standing, context: Context): Held => {
  const { person, inScope, speaking } = standing;
  const { totalSessions = null, intensityBand = null } = speaking?.plan ?? {};
  const sessionsGiven = totalSessions !== null && person.contractedSessions !== null;
  const bandsGiven = intensityBand !== null && inScope.some((held) => held.intensityBand !== null);
  return [
    ["pay_sessions_given", sessionsGiven],
    ["pay_sessions_match", sessionsGiven && paySessionsMatch.evaluate(standing, context) === null],
    ["pay_bands_given", bandsGiven],
    ["pay_band_match", bandsGiven && payBandsMatch.evaluate(standing, context) === null],
  ];
};

/** Whether there is a plan that meets all of these rules. */
const meets = (judged: JudgedPlan | null, ...rules: readonly string[]): boolean =>
  judged?.failures.every(({ rule }) => !rules.includes(rule.id)) ?? false;
