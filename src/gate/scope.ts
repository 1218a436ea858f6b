import { addDays, type Day, lastDayOfMonths } from "./day.ts";
import type { Assignment, PersonInPost } from "./facts.ts";
import type { Policy } from "./policy.ts";

/** Assignments that put a person in scope on the day: grade, dates and category (rules.md, “Who is in scope”). */
export const inScopeAssignments = (person: PersonInPost, asOf: Day, policy: Policy): readonly Assignment[] =>
  person.assignments.filter(
    (assignment) =>
      assignment.startDate <= asOf &&
      (assignment.leaveDate === null || assignment.leaveDate >= asOf) &&
      isJudged(assignment, policy),
  );

/** Grade and category alone. An unknown category is in scope: doubt never opens the gate. */
export const isJudged = ({ jobRole, category, contractedSessions }: Assignment, policy: Policy): boolean =>
  policy.gradesInScope.some((grade) => startsWith(jobRole, grade)) &&
  !policy.categoriesOutOfScope.some((name) => same(category, name)) &&
  !(policy.categoriesOutOfScopeUnpaid.some((name) => same(category, name)) && !contractedSessions);

/** Findings about these assignments only advise: each is a short locum, or not in the lead department. */
export const isAdvisory = (inScope: readonly Assignment[], policy: Policy): boolean =>
  inScope.every((assignment) => !isSubstantive(assignment, policy));

const isSubstantive = (assignment: Assignment, policy: Policy): boolean =>
  assignment.isLeadDepartment && !isShortLocum(assignment, policy);

const isShortLocum = ({ category, startDate, leaveDate }: Assignment, policy: Policy): boolean =>
  startsWith(category, policy.locumCategory) &&
  leaveDate !== null &&
  leaveDate < lastDayOfMonths(policy.shortLocumMonths, startDate);

/**
 * The last day, counted from today without a gap, on which the person stays in scope as they are now: as someone
 * who can block, or else as someone who cannot. Null when nothing ends it.
 */
export const leavesOn = (person: PersonInPost, asOf: Day, policy: Policy): Day | null => {
  const covered = person.assignments.filter((assignment) => isJudged(assignment, policy));
  const advisory = isAdvisory(inScopeAssignments(person, asOf, policy), policy);
  const holding = advisory ? covered : covered.filter((assignment) => isSubstantive(assignment, policy));
  return lastDayWithoutGap(
    asOf,
    holding.map(({ startDate, leaveDate }) => [startDate, leaveDate]),
  );
};

/** From a first to a last day, both counted; null never ends. */
export type Span = readonly [first: Day, last: Day | null];

/** Follows the spans from a day without a gap to where they end; the day before it when none holds it; null for never. */
export const lastDayWithoutGap = (from: Day, spans: readonly Span[]): Day | null => {
  let reached = addDays(from, -1);
  for (;;) {
    const next = addDays(reached, 1);
    const going = spans.filter(([first, last]) => first <= next && (last === null || last > reached));
    if (going.length === 0) return reached;
    if (going.some(([, last]) => last === null)) return null;
    reached = going.reduce((latest, [, last]) => (last !== null && last > latest ? last : latest), reached);
  }
};

const same = (text: string, name: string): boolean => text.toLowerCase() === name.toLowerCase();
const startsWith = (text: string, start: string): boolean =>
  text.toLowerCase().startsWith(start.toLowerCase());
