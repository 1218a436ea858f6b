import { addDays } from "#gate/day.ts";
import { firstOfMonth } from "#runtime/demo/board/calendar.ts";
import { redated } from "#runtime/demo/board/people/healthy-plan.ts";
import { planIdOf } from "#runtime/demo/board/people/member.ts";
import { type Case, each, plan, withSessions } from "./case.ts";

const out = { standing: "not_in_place", warns: [] } as const;

/** One thing that stops a plan from being in place, but for its sign-off, which has its own file. */
export const blockingCases = {
  outOfDate: {
    shows: "the plan ended some months ago",
    ...out,
    blocks: ["plan_out_of_date"],
    change: plan((row, today) => redated(row, firstOfMonth(today, 14))),
  },
  reviewOverdue: {
    shows: "the plan runs on, but its review was due ten days ago",
    ...out,
    blocks: ["plan_out_of_date"],
    change: plan((_, today) => ({ reviewDue: addDays(today, -10) })),
  },
  missing: {
    shows: "no plan anywhere",
    ...out,
    blocks: ["plan_missing"],
    change: each(() => ({ plans: [], hasHistory: false })),
  },
  newStarter: {
    shows: "started eight months ago and never had a plan",
    ...out,
    blocks: ["plan_missing"],
    warns: ["six_month_review_not_held"],
    change: each(({ posts }, today) => ({
      posts: posts.map((row) => ({ ...row, startDate: firstOfMonth(today, 8) })),
      plans: [],
      hasHistory: false,
    })),
  },
  paperOnly: {
    shows: "a signed plan on paper, none on Allocate",
    ...out,
    blocks: ["plan_not_on_allocate"],
    change: each(({ plans }) => ({
      paperPlans: plans.map((row) => ({ ...row, status: null })),
      plans: [],
      hasHistory: false,
    })),
  },
  startsTomorrow: {
    shows: "the old plan is over and its signed successor starts tomorrow",
    ...out,
    blocks: ["plan_not_started"],
    change: each(({ number, plans }, today) => ({
      plans: plans.flatMap((row) => [
        { ...row, ...redated(row, firstOfMonth(today, 13)) },
        { ...row, ...redated(row, addDays(today, 1)), id: planIdOf(number, 1) },
      ]),
    })),
  },
  undated: {
    shows: "signed off, with no date at all",
    ...out,
    blocks: ["plan_undated"],
    change: plan(() => ({ planStart: null, planEnd: null, reviewDue: null, signedOffOn: null })),
  },
  overThirteen: {
    shows: "13.5 sessions that the service group medical director has not approved",
    ...out,
    blocks: ["sessions_not_authorised"],
    warns: ["hours_over_48"],
    change: (members) => members.map((member) => withSessions(member, 10.5, 3)),
  },
  approvedTomorrow: {
    shows: "14 sessions, and an approval dated tomorrow",
    ...out,
    blocks: ["sessions_not_authorised"],
    warns: ["hours_over_48"],
    change: (members, today) =>
      plan(() => ({ sgmdApprovedOn: addDays(today, 1) }))(
        members.map((member) => withSessions(member, 11, 3)),
        today,
      ),
  },
} as const satisfies Record<string, Case>;
