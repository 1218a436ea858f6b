import { addDays, daysBetween, earliest, lastDayOfMonths } from "#gate/day.ts";
import { fails, passes, type WarningRule } from "#gate/rule.ts";

/**
 * JP-23. A new starter's plan is reviewed after six months: a meeting or sign-off from 28 days before the last day of
 * the sixth month. Asked from the day after that until the twelfth month ends.
 */
export const sixMonthReviewHeld: WarningRule = {
  id: "JP-23",
  title: "A new starter's six-month review was held",
  source: "Management response, section 3",
  severity: "warn",
  codes: ["six_month_review_not_held"],
  owner: "clinical_director",
  evaluate: ({ person, judged }, { asOf, policy }) => {
    const start = earliest(...person.assignments.map(({ startDate }) => startDate));
    if (start === null) return passes;
    const due = lastDayOfMonths(policy.firstReviewMonths, start);
    if (asOf <= due || asOf > lastDayOfMonths(policy.firstReviewUntilMonths, start)) return passes;
    const from = addDays(due, -policy.firstReviewEarlyDays);
    const held = judged.some(({ plan }) =>
      [plan.meetingOn, plan.signedOffOn].some((day) => day !== null && from <= day && day <= asOf),
    );
    return held
      ? passes
      : fails(
          "six_month_review_not_held",
          { months: policy.firstReviewMonths },
          { daysOverdue: daysBetween(due, asOf) },
        );
  },
};
