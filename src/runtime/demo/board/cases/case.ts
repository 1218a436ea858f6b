import type { Day } from "#gate/day.ts";
import type { BlockCode, Code } from "#gate/finding.ts";
import type { PlanRow, StaffRow } from "#imports/rows.ts";
import { sessionsOf } from "#runtime/demo/board/people/healthy-plan.ts";
import type { Member } from "#runtime/demo/board/people/member.ts";

/** One thing that can be so of a consultant, as a change to a healthy one, and what the gate must say of it. */
export interface Case {
  /** What a reader sees, in a few words. */
  readonly shows: string;
  readonly standing: "in_place" | "exempt" | "not_in_place";
  /** Each is found once for each person. */
  readonly blocks: readonly BlockCode[];
  readonly warns: readonly Code[];
  /** The same number of people comes back. */
  readonly change: (members: readonly Member[], today: Day) => readonly Member[];
}

/** One person at a time. */
export const each =
  (change: (member: Member, today: Day) => Partial<Member>): Case["change"] =>
  (members, today) =>
    members.map((member) => ({ ...member, ...change(member, today) }));

/** A change to the live plan. */
export const plan = (change: (plan: PlanRow, today: Day) => Partial<PlanRow>): Case["change"] =>
  each(({ plans }, today) => ({ plans: plans.map((row) => ({ ...row, ...change(row, today) })) }));

/** A change to the line on the staff list. */
export const post = (change: (post: StaffRow, today: Day) => Partial<StaffRow>): Case["change"] =>
  each(({ posts }, today) => ({ posts: posts.map((row) => ({ ...row, ...change(row, today) })) }));

/** So many sessions, in the plan and in the pay alike. */
export const withSessions = (member: Member, dcc: number, spa: number, other = 0): Member => ({
  ...member,
  posts: member.posts.map((row) => ({ ...row, contractedSessions: dcc + spa + other })),
  plans: member.plans.map((row) => ({ ...row, ...sessionsOf(dcc, spa, other, row.meetingOn) })),
});
