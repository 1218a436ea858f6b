import type { Day } from "#gate/day.ts";
import { firstOfMonth } from "#runtime/demo/board/calendar.ts";
import { redated } from "#runtime/demo/board/people/healthy-plan.ts";
import type { Member } from "#runtime/demo/board/people/member.ts";
import { type Case, withSessions } from "./case.ts";

/** Full time and without a band, so that the plan fits whichever of the two it is read as. */
const alike = (members: readonly Member[], today: Day): readonly Member[] =>
  members
    .map((member) => withSessions(member, 7, 3))
    .map((member) => ({
      ...member,
      posts: member.posts.map((row) => ({ ...row, intensityBand: null })),
      plans: member.plans.map((row) => ({
        ...row,
        ...redated(row, firstOfMonth(today, 3)),
        intensityBand: null,
      })),
      hasHistory: false,
    }));

const unclear = { standing: "not_in_place", blocks: ["identity_ambiguous"], warns: [] } as const;

/** Rows that name two people: both cases are shown by a pair. */
export const identityCases = {
  sharedGmcNumber: {
    shows: "one GMC number typed for two people, and plans that give nothing else",
    ...unclear,
    change: (members, today) => {
      const gmcNumber = members[0]?.posts[0]?.gmcNumber ?? null;
      return alike(members, today).map((member) => ({
        ...member,
        posts: member.posts.map((row) => ({ ...row, gmcNumber })),
        plans: member.plans.map((row) => ({
          ...row,
          assignmentNumber: null,
          employeeNumber: null,
          gmcNumber,
        })),
      }));
    },
  },
  crossedNumbers: {
    shows: "one plan with the assignment of one person and the employee number of another",
    ...unclear,
    change: (members, today) => {
      const assignmentNumber = members[0]?.posts[0]?.assignmentNumber ?? null;
      const employeeNumber = members[1]?.posts[0]?.employeeNumber ?? null;
      return alike(members, today).map((member, at) => ({
        ...member,
        plans:
          at === 0
            ? member.plans.map((row) => ({ ...row, assignmentNumber, employeeNumber, gmcNumber: null }))
            : [],
      }));
    },
  },
} as const satisfies Record<string, Case>;
