import { addDays } from "#gate/day.ts";
import { firstOfMonth } from "#runtime/demo/board/calendar.ts";
import { redated } from "#runtime/demo/board/people/healthy-plan.ts";
import { planIdOf } from "#runtime/demo/board/people/member.ts";
import { type Case, each } from "./case.ts";

/** A live signed plan, and next year's beside it at some stage before its signature. */
const nextYear = (shows: string, status: string, metDaysAgo: number, warns: Case["warns"]): Case => ({
  shows,
  standing: "in_place",
  blocks: [],
  warns,
  change: each(({ number, plans }, today) => ({
    plans: plans.flatMap((row) => [
      row,
      {
        ...row,
        ...redated(row, firstOfMonth(row.planStart ?? today, -12)),
        id: planIdOf(number, 1),
        status,
        meetingOn: addDays(today, -metDaysAgo),
        signedOffOn: null,
        signedOffBy: null,
        timesReturned: 0,
        stageSince: addDays(today, -12),
      },
    ]),
  })),
});

export const nextYearCases = {
  nextYearsDraft: nextYear("next year's plan is a draft", "Draft", 15, ["revision_in_progress"]),
  nextYearWaiting: nextYear("next year's plan awaits a signature", "Awaiting 1st Sign-Off Agreement", 40, [
    "revision_in_progress",
  ]),
  nextYearOverdue: nextYear("next year's plan was discussed twelve weeks ago", "In Discussion", 84, [
    "revision_in_progress",
    "signoff_overdue",
  ]),
} as const satisfies Record<string, Case>;
