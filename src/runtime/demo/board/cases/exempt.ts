import { addDays } from "#gate/day.ts";
import type { SampleExemption } from "#runtime/demo/board/people/member.ts";
import { type Case, each } from "./case.ts";

/** No plan, and an exemption in force: from six weeks ago, for another four months. */
const exempt = (shows: string, kind: SampleExemption["kind"], status = "Active Assignment"): Case => ({
  shows,
  standing: "exempt",
  blocks: [],
  warns: [],
  change: each(({ number, posts }, today) => ({
    posts: posts.map((row) => ({ ...row, status })),
    plans: [],
    exemption: {
      assignment_number: posts.map((row) => row.assignmentNumber).join(),
      kind,
      from: addDays(today, -42),
      until: addDays(today, 120),
      reference: `MD-${1000 + number}`,
    },
    hasHistory: false,
  })),
});

/** People whose plan is not asked for, and people about whom the gate only advises. */
export const exemptCases = {
  authorisedAbsence: exempt("exempt: authorised absence", "authorised_absence", "Career Break"),
  inDispute: exempt("exempt: in dispute", "in_dispute"),
  noNhsSessions: exempt("exempt: no NHS sessions", "no_nhs_sessions", "Out on External Secondment"),
  otherwiseExempt: exempt("exempt: other", "other"),
  shortLocum: {
    shows: "a locum of four months without a plan: advice only",
    standing: "not_in_place",
    blocks: [],
    warns: ["plan_missing"],
    change: each(({ posts }, today) => ({
      posts: posts.map((row) => ({
        ...row,
        category: "Locum",
        startDate: addDays(today, -60),
        leaveDate: addDays(today, 60),
      })),
      plans: [],
      hasHistory: false,
    })),
  },
} as const satisfies Record<string, Case>;
