import { daysBetween } from "./day.ts";
import type { Finding, Owner, PersonInQuestion, Severity } from "./finding.ts";
import { firstDayOf, lastDayOf, stageOf } from "./job-plan.ts";
import type { Context, Demand, Failure } from "./rule.ts";
import type { Subject } from "./standing.ts";

/** One failure of one rule; `standing` is null when it is about the whole department. */
export interface Found {
  readonly rule: Pick<Demand, "id" | "owner">;
  readonly failure: Failure;
  readonly severity: Severity;
  readonly standing: Subject | null;
}

/** One finding per code, sorted by rule book, rule number and then code; the people in it by assignment number. */
export const findingsOf = (
  found: readonly Found[],
  severity: Severity,
  context: Context,
): readonly Finding[] =>
  [...Map.groupBy(found, ({ failure }) => failure.code).values()]
    .map((ones) => findingOf(ones, severity, context))
    .toSorted(byRule);

const findingOf = (ones: readonly Found[], severity: Severity, context: Context): Finding => {
  const [{ rule, failure }] = ones as readonly [Found];
  const people = ones
    .flatMap((one) => (one.standing ? [personInQuestion(one, one.standing, context)] : []))
    .toSorted((a, b) => (a.assignmentNumber < b.assignmentNumber ? -1 : 1));
  return {
    code: failure.code,
    rule: rule.id,
    severity,
    count: people.length,
    owner: mostFrequent(people.flatMap(({ waitingOn }) => waitingOn ?? [])) ?? rule.owner,
    detail: failure.detail,
    people,
  };
};

const personInQuestion = (
  { rule, failure }: Found,
  { person, inScope, speaking }: Subject,
  { asOf, policy }: Context,
): PersonInQuestion => {
  const plan = failure.about.plan ?? speaking?.plan ?? null;
  const stage = plan && stageOf(plan, asOf, policy);
  const since = plan?.stageSince ?? null;
  return {
    assignmentNumber: inScope[0]?.assignmentNumber ?? "",
    name: [person.forename, person.surname].filter(Boolean).join(" "),
    planId: plan?.id ?? null,
    stage,
    firstDay: plan && firstDayOf(plan),
    lastDay: plan && lastDayOf(plan, policy),
    daysOverdue: failure.about.daysOverdue ?? null,
    waitingOn: failure.about.owner ?? rule.owner,
    daysWaiting: since !== null && since <= asOf ? daysBetween(since, asOf) : null,
    detail: failure.about.detail ?? {},
  };
};

/** Whose move most of the plans wait for; of equals, the first in order of assignment number. */
const mostFrequent = (owners: readonly Owner[]): Owner | null =>
  [...Map.groupBy(owners, (owner) => owner)].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? null;

const byRule = (a: Finding, b: Finding): number => {
  const [bookOfA, numberOfA] = a.rule.split("-");
  const [bookOfB, numberOfB] = b.rule.split("-");
  if (bookOfA !== bookOfB) return String(bookOfA) < String(bookOfB) ? -1 : 1;
  return Number(numberOfA) - Number(numberOfB) || (a.code < b.code ? -1 : 1);
};
