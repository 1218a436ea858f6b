import type { Day } from "./day.ts";
import type { Facts, JobPlan, Setting } from "./facts.ts";
import type { BlockCode, Code, Detail, Owner, WarningCode } from "./finding.ts";
import type { Policy } from "./policy.ts";
import type { Standing } from "./standing.ts";

/** What a rule is judged with. */
export interface Context {
  readonly asOf: Day;
  readonly policy: Policy;
}

/** What every rule says of itself. Ids are for ever and never reused. */
export interface Demand<C extends Code = Code> {
  /** The rule book, and the rule's number in it. */
  readonly id: `${"JP" | "PC"}-${number}`;
  readonly title: string;
  /** The section of the board's paper, or the design decision, that asks for it. */
  readonly source: string;
  readonly codes: readonly C[];
  /** Whose move it is, unless the plan's stage says so. */
  readonly owner: Owner;
}

/** One demand on a plan: a person is in place when one of their plans meets all of these. */
export interface PlanRule extends Demand<BlockCode> {
  readonly severity: "block";
  /** Speaks of the plan's own dates: a plan that fails only such a rule covers other days. */
  readonly timed: boolean;
  readonly evaluate: (plan: JobPlan, context: Context) => Verdict<BlockCode>;
}

/** One demand on the department as a whole, or on as much of the facts as it looks at. */
export interface DepartmentRule<F extends Setting = Facts> extends Demand<Code> {
  readonly severity: "block" | "warn";
  readonly evaluate: (facts: F, context: Context) => readonly Failure[];
}

/** One demand on a person in scope, or on as much of how they stand as it looks at. */
export interface PersonRule<C extends Code = Code, S = Standing> extends Demand<C> {
  readonly severity: C extends BlockCode ? "block" : "warn";
  readonly evaluate: (standing: S, context: Context) => Verdict<C>;
}

export type WarningRule = PersonRule<WarningCode>;

/** One demand on a plan row of the register, by the people it matches. No department's answer carries it. */
export interface RowRule extends Demand<WarningCode> {
  readonly severity: "warn";
  readonly evaluate: (employeeNumbers: readonly string[]) => Verdict<WarningCode>;
}

export type Rule = PlanRule | DepartmentRule | PersonRule | PersonRule<BlockCode> | WarningRule | RowRule;

/** Null when the demand is met. */
export type Verdict<C extends Code = Code> = Failure<C> | null;

export interface Failure<C extends Code = Code> {
  readonly code: C;
  /** The same for everyone the code concerns: the policy's figures. */
  readonly detail: Detail;
  /** What holds for this person alone. */
  readonly about: About;
}

export interface About {
  /** The plan in question, when it is not the one that speaks for the person. */
  readonly plan?: JobPlan;
  readonly daysOverdue?: number;
  readonly owner?: Owner | null;
  readonly detail?: Detail;
}

export const passes = null;

export const fails = <C extends Code>(code: C, detail: Detail = {}, about: About = {}): Failure<C> => ({
  code,
  detail,
  about,
});
