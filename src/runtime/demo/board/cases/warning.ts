import { addDays } from "#gate/day.ts";
import { firstOfMonth } from "#runtime/demo/board/calendar.ts";
import { redated } from "#runtime/demo/board/people/healthy-plan.ts";
import { type Case, each, plan, post, withSessions } from "./case.ts";

const inPlace = { standing: "in_place", blocks: [] } as const;

/** A plan in place that the gate warns of: its dates and its way to the signature. */
const datesAndSignature = {
  dueIn30: {
    shows: "the plan ends in three weeks",
    ...inPlace,
    warns: ["plan_due_for_review"],
    change: plan((row, today) => ({
      ...redated(row, firstOfMonth(today, 10)),
      planEnd: addDays(today, 21),
    })),
  },
  dueIn60: {
    shows: "the plan's review is due in seven weeks",
    ...inPlace,
    warns: ["plan_due_for_review"],
    change: plan((row, today) => ({
      ...redated(row, firstOfMonth(today, 9)),
      reviewDue: addDays(today, 49),
    })),
  },
  signedLate: {
    shows: "signed fourteen weeks after the meeting",
    ...inPlace,
    warns: ["signed_off_late"],
    change: plan(({ signedOffOn }) => (signedOffOn === null ? {} : { meetingOn: addDays(signedOffOn, -98) })),
  },
  sixMonthReviewNotHeld: {
    shows: "started eight months ago and not reviewed since",
    ...inPlace,
    warns: ["six_month_review_not_held"],
    change: each(({ posts, plans }, today) => ({
      posts: posts.map((row) => ({ ...row, startDate: firstOfMonth(today, 8) })),
      plans: plans.map((row) => ({ ...row, ...redated(row, firstOfMonth(today, 8)) })),
      hasHistory: false,
    })),
  },
  agreedAfterStart: {
    shows: "signed two and a half weeks after the plan began",
    ...inPlace,
    warns: ["agreed_after_start"],
    change: plan(({ planStart }) =>
      planStart === null ? {} : { meetingOn: addDays(planStart, -10), signedOffOn: addDays(planStart, 18) },
    ),
  },
  signedBySelf: {
    shows: "the last signature is the consultant's own",
    ...inPlace,
    warns: ["signed_by_self"],
    change: each(({ posts, plans }) => ({
      plans: plans.map((row) => ({
        ...row,
        signedOffBy: posts.map(({ forename, surname }) => `${forename} ${surname}`).join(),
      })),
    })),
  },
  sentBack: {
    shows: "signed, after it was sent back three times",
    ...inPlace,
    warns: ["sent_back"],
    change: plan(() => ({ timesReturned: 3 })),
  },
} as const satisfies Record<string, Case>;

/** A plan in place that the gate warns of: its sessions, its pay and what it says. */
const sessionsAndPay = {
  quarterSessions: {
    shows: "7.25 and 2.75 sessions",
    ...inPlace,
    warns: ["sessions_not_in_half_steps"],
    change: (members) => members.map((member) => withSessions(member, 7.25, 2.75)),
  },
  paidMore: {
    shows: "paid one session more than the plan says",
    ...inPlace,
    warns: ["pay_sessions_mismatch"],
    change: post(({ contractedSessions }) => ({ contractedSessions: (contractedSessions ?? 0) + 1 })),
  },
  otherBand: {
    shows: "paid for band 1, planned for band 2",
    ...inPlace,
    warns: ["pay_band_mismatch"],
    change: each(({ posts, plans }) => ({
      posts: posts.map((row) => ({ ...row, intensityBand: "1" })),
      plans: plans.map((row) => ({ ...row, intensityBand: "2" })),
    })),
  },
  elevenNotAgreed: {
    shows: "11 sessions that the clinical director has not agreed",
    ...inPlace,
    warns: ["ten_sessions_not_agreed"],
    change: (members, today) =>
      plan(() => ({ cdAgreedOn: null }))(
        members.map((member) => withSessions(member, 8, 3)),
        today,
      ),
  },
  thirteenSessions: {
    shows: "13 sessions: allowed, and 48.75 hours a week",
    ...inPlace,
    warns: ["hours_over_48"],
    change: (members) => members.map((member) => withSessions(member, 10, 3)),
  },
  noOutcomes: {
    shows: "no service outcomes recorded",
    ...inPlace,
    warns: ["outcomes_not_recorded"],
    change: plan(() => ({ outcomesRecorded: false })),
  },
  noSessions: {
    shows: "a plan without a session figure",
    ...inPlace,
    warns: ["sessions_not_given"],
    change: plan(() => ({
      dcc: null,
      spa: null,
      other: null,
      totalSessions: null,
      hours: null,
      cdAgreedOn: null,
    })),
  },
} as const satisfies Record<string, Case>;

export const warningCases = { ...datesAndSignature, ...sessionsAndPay };
