import { type Day, earliest, later } from "./day.ts";
import type { JobPlan, PersonInPost } from "./facts.ts";
import { firstDayOf, lastDayOf, stageOf } from "./job-plan.ts";
import type { Policy } from "./policy.ts";
import type { Context, PlanRule } from "./rule.ts";
import { inScopeAssignments, isAdvisory, isJudged, lastDayWithoutGap, leavesOn, type Span } from "./scope.ts";
import type { JudgedPlan, Standing } from "./standing.ts";

const judge = (plan: JobPlan, rules: readonly PlanRule[], context: Context): JudgedPlan => ({
  plan,
  stage: stageOf(plan, context.asOf, context.policy),
  firstDay: firstDayOf(plan),
  lastDay: lastDayOf(plan, context.policy),
  failures: rules.flatMap((rule) => {
    const verdict = rule.evaluate(plan, context);
    return verdict === null ? [] : [{ ...verdict, rule }];
  }),
});

/** Every plan of a person, judged: first the one that speaks for them. */
export const judgedPlans = (
  { plans }: Pick<PersonInPost, "plans">,
  rules: readonly PlanRule[],
  context: Context,
): readonly JudgedPlan[] => plans.map((plan) => judge(plan, rules, context)).toSorted(speaksFirst);

/** How the person stands on the day; null when no assignment here puts them in scope. */
export const standingOf = (
  person: PersonInPost,
  rules: readonly PlanRule[],
  context: Context,
): Standing | null => {
  const { asOf, policy } = context;
  const inScope = inScopeAssignments(person, asOf, policy).toSorted((a, b) =>
    order(a.assignmentNumber, b.assignmentNumber),
  );
  if (inScope.length === 0) return null;
  const judged = judgedPlans(person, rules, context);
  const speaking = judged[0] ?? null;
  const exempt = exemptionSpans(person, policy).some(
    ([first, last]) => first <= asOf && (last ?? asOf) >= asOf,
  );
  return {
    person,
    inScope,
    advisory: isAdvisory(inScope, policy),
    exempt,
    inPlace: !exempt && speaking?.failures.length === 0,
    judged,
    speaking,
    lastCoveredDay: lastCoveredDay(person, judged, context),
  };
};

/** Of those in place the one with the latest last day; else the one that fails least. Row order never decides. */
const speaksFirst = (a: JudgedPlan, b: JudgedPlan): number =>
  a.failures.length - b.failures.length ||
  (a.failures.length === 0 ? latestFirst(a.lastDay, b.lastDay) : latestFirst(a.firstDay, b.firstDay)) ||
  order(a.plan.id, b.plan.id) ||
  order(a.plan.source, b.plan.source);

/** Follows plans and exemptions from today without a gap; null when the person's leave date is reached on the way. */
const lastCoveredDay = (
  person: PersonInPost,
  judged: readonly JudgedPlan[],
  { asOf, policy }: Context,
): Day | null => {
  const plans = judged.flatMap(({ firstDay, lastDay, failures }): readonly Span[] =>
    firstDay === null || failures.some(({ rule }) => !rule.timed) ? [] : [[firstDay, lastDay]],
  );
  const covered = lastDayWithoutGap(asOf, [...plans, ...exemptionSpans(person, policy)]);
  const leaves = leavesOn(person, asOf, policy);
  return covered === null || (leaves !== null && covered >= leaves) ? null : covered;
};

/** An exemption holds for its own assignment, while the person holds that. */
const exemptionSpans = (person: PersonInPost, policy: Policy): readonly Span[] =>
  person.exemptions.flatMap(({ assignmentNumber, from, until }): readonly Span[] =>
    person.assignments
      .filter((held) => held.assignmentNumber === assignmentNumber && isJudged(held, policy))
      .map(({ startDate, leaveDate }) => [later(from, startDate), earliest(leaveDate, until)]),
  );

const latestFirst = (a: Day | null, b: Day | null): number => order(b ?? "", a ?? "");
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
