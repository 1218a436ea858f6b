import type { Day } from "./day.ts";
import type { Assignment, JobPlan, PersonInPost } from "./facts.ts";
import type { Stage } from "./policy.ts";
import type { Failure, PlanRule } from "./rule.ts";

/** How one person in scope stands on the day: which plan speaks for them, and how long it does. */
export interface Standing {
  readonly person: PersonInPost;
  /** Assignments that put the person in scope here; the lowest number first. */
  readonly inScope: readonly Assignment[];
  /** Findings about the person only advise. */
  readonly advisory: boolean;
  readonly exempt: boolean;
  readonly inPlace: boolean;
  /** Every plan of the person, judged; the one that speaks for them first. */
  readonly judged: readonly JudgedPlan[];
  /** The one that is in place, or else the one that is reported; null without any plan. */
  readonly speaking: JudgedPlan | null;
  /** Null when the person leaves before their cover ends. */
  readonly lastCoveredDay: Day | null;
}

/** Whom a finding is about, by as much of how they stand as it tells. */
export type Subject = Pick<Standing, "person" | "inScope" | "speaking">;

/** A plan with what each rule says of it. */
export interface JudgedPlan {
  readonly plan: JobPlan;
  readonly stage: Stage;
  readonly firstDay: Day | null;
  readonly lastDay: Day | null;
  readonly failures: readonly (Failure & { readonly rule: PlanRule })[];
}

/** Not archived: still a plan that somebody may work on. */
export const isCurrent = ({ stage }: JudgedPlan): boolean => stage !== "archived";

/** Signed off today or before (JP-3). */
export const isSigned = ({ failures }: JudgedPlan): boolean =>
  failures.every(({ rule }) => rule.id !== "JP-3");
