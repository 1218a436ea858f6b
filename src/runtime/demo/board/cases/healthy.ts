import { addDays } from "#gate/day.ts";
import { firstOfMonth } from "#runtime/demo/board/calendar.ts";
import { redated } from "#runtime/demo/board/people/healthy-plan.ts";
import { type Case, each, post, withSessions } from "./case.ts";

const inPlace = { standing: "in_place", blocks: [], warns: [] } as const;

/** Lives that are not plain, and that the gate has nothing to say about. */
export const healthyCases = {
  healthy: { shows: "a signed plan in date", ...inPlace, change: each((member) => member) },
  leavingSoon: {
    shows: "leaves in three weeks",
    ...inPlace,
    change: post((_, today) => ({ leaveDate: addDays(today, 20) })),
  },
  longLocum: {
    shows: "a locum of more than six months",
    ...inPlace,
    change: post((_, today) => ({ category: "Locum", leaveDate: addDays(today, 300) })),
  },
  clinicalAcademic: {
    shows: "an honorary contract with paid sessions",
    ...inPlace,
    change: (members) =>
      members.map((member) => {
        const halfTime = withSessions(member, 4, 1);
        return { ...halfTime, posts: halfTime.posts.map((row) => ({ ...row, category: "Honorary" })) };
      }),
  },
  twoPostsHere: {
    shows: "two assignments in one department, one plan for both",
    ...inPlace,
    change: (members) =>
      members
        .map((member) => withSessions(member, 7, 3))
        .map((member) => ({
          ...member,
          posts: member.posts.flatMap((row) => [
            { ...row, contractedSessions: 6 },
            { ...row, contractedSessions: 4, assignmentNumber: `${row.assignmentNumber}-2` },
          ]),
        })),
  },
  newStarterReviewed: {
    shows: "a new starter, reviewed after six months",
    ...inPlace,
    change: each(({ posts, plans }, today) => ({
      posts: posts.map((row) => ({ ...row, startDate: firstOfMonth(today, 8) })),
      plans: plans.map((row) => ({ ...row, ...redated(row, firstOfMonth(today, 1)) })),
      hasHistory: false,
    })),
  },
  movedToAllocate: {
    shows: "last year on paper, this year on Allocate",
    ...inPlace,
    change: each(({ plans }) => ({
      paperPlans: plans.flatMap((row) =>
        row.planStart === null
          ? []
          : [{ ...row, ...redated(row, firstOfMonth(row.planStart, 12)), status: null }],
      ),
      hasHistory: false,
    })),
  },
} as const satisfies Record<string, Case>;
