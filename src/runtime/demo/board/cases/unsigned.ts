import { addDays, type Day } from "#gate/day.ts";
import type { PlanRow } from "#imports/rows.ts";
import { firstOfMonth } from "#runtime/demo/board/calendar.ts";
import { redated, sessionsOf } from "#runtime/demo/board/people/healthy-plan.ts";
import { type Case, plan, withSessions } from "./case.ts";

/** This year's plan, begun, talked about three weeks ago, and still without its signature. */
const notSigned = (row: PlanRow, today: Day) => ({
  ...redated(row, firstOfMonth(today, 0)),
  meetingOn: addDays(today, -23),
  cdAgreedOn: row.cdAgreedOn === null ? null : addDays(today, -23),
  signedOffOn: null,
  signedOffBy: null,
  stageSince: addDays(today, -9),
});

const at = (status: string, changes: Partial<PlanRow> = {}): Case => ({
  shows: `sign-off has come to “${status}”`,
  standing: "not_in_place",
  blocks: ["plan_not_signed_off"],
  warns: [],
  change: plan((row, today) => ({ ...notSigned(row, today), status, ...changes })),
});

/** A plan at each stage before its sign-off. */
export const unsignedCases = {
  notPublished: at("Not Published", { meetingOn: null }),
  draft: at("Draft"),
  inDiscussion: at("In Discussion"),
  awaitingConsultant: at("Awaiting Doctor Agreement"),
  awaitingFirst: at("Awaiting 1st Sign-Off Agreement"),
  awaitingSecond: at("Awaiting 2nd Sign-Off Agreement"),
  awaitingThird: at("Awaiting 3rd Sign-Off Agreement"),
  inMediation: at("In Mediation"),
  inAppeal: at("In Appeal"),
  archivedByMistake: at("Archived"),
  statusUnknown: { ...at("Pending HR Query"), blocks: ["plan_status_unknown"] },
  signedAhead: {
    ...at("Signed Off"),
    shows: "signed off, by a date that has not come",
    change: plan((row, today) => ({ ...notSigned(row, today), signedOffOn: addDays(today, 5) })),
    warns: ["agreed_after_start"],
  },
  stuckInDiscussion: {
    ...at("In Discussion"),
    shows: "sent back four times since a meeting a hundred days ago",
    warns: ["signoff_overdue", "sent_back"],
    change: plan((row, today) => ({
      ...notSigned(row, today),
      status: "In Discussion",
      meetingOn: addDays(today, -100),
      stageSince: addDays(today, -31),
      timesReturned: 4,
    })),
  },
  nothingRight: {
    ...at("Draft"),
    shows: "a draft of 14 sessions without a date",
    blocks: ["plan_not_signed_off", "plan_undated", "sessions_not_authorised"],
    warns: ["hours_over_48"],
    change: (members, today) =>
      plan((row) => ({
        ...notSigned(row, today),
        ...sessionsOf(11, 3, 0, null),
        status: "Draft",
        planStart: null,
        planEnd: null,
        reviewDue: null,
      }))(
        members.map((member) => ({ ...withSessions(member, 11, 3), hasHistory: false })),
        today,
      ),
  },
} as const satisfies Record<string, Case>;
