import type { Answer } from "#gate/answer.ts";
import { addDays, type Day } from "#gate/day.ts";
import type { Department, Facts } from "#gate/facts.ts";
import type { Code, Finding, Owner, PersonInQuestion, Severity } from "#gate/finding.ts";

/** One thing that waits for one role in one department. */
export interface NextMove {
  readonly department: Department;
  readonly owner: Owner;
  readonly code: Code;
  readonly rule: string;
  readonly severity: Severity;
  /** A number of people; 0 when it is about the whole department. */
  readonly count: number;
  /** The longest of those who say; null when none does. */
  readonly daysOverdue: number | null;
  readonly daysWaiting: number | null;
  /** The day from which the longer of the two is counted. */
  readonly since: Day | null;
  /** How often the plan that was sent back most often was; null when no plan says. */
  readonly timesReturned: number | null;
  /** The department is blocked by nothing else. */
  readonly wouldClear: boolean;
  /** The department is blocked by nothing but what waits for this role. */
  readonly ownerWouldClear: boolean;
  readonly finding: Finding;
  readonly people: readonly PersonInQuestion[];
}

/** Everything that waits in a department, by whose move it is. A finding that waits for several roles is in several moves. */
export const nextMovesOf = (facts: Facts, { reasons, warnings }: Answer): readonly NextMove[] => {
  const returned = timesReturnedIn(facts);
  const blocking = reasons.flatMap(byOwner);
  return [...blocking, ...warnings.flatMap(byOwner)].map(({ finding, owner, people }) => {
    const isBlock = finding.severity === "block";
    const overdue = longest(people.map(({ daysOverdue }) => daysOverdue));
    const waiting = longest(people.filter(awaitsSignature).map(({ daysWaiting }) => daysWaiting));
    const days = longest([overdue, waiting]);
    return {
      department: facts.department,
      owner,
      code: finding.code,
      rule: finding.rule,
      severity: finding.severity,
      count: people.length,
      daysOverdue: overdue,
      daysWaiting: waiting,
      since: days === null ? null : addDays(facts.asOf, -days),
      timesReturned: longest(
        people.map((one) => returned.get(keyOf(one.assignmentNumber, one.planId)) ?? null),
      ),
      wouldClear: isBlock && blocking.length === 1,
      ownerWouldClear: isBlock && blocking.every((other) => other.owner === owner),
      finding: { ...finding, owner, count: people.length, people },
      people,
    };
  });
};

/** What is signed waits at no stage. */
const awaitsSignature = ({ stage }: PersonInQuestion): boolean =>
  stage !== "signed_off" && stage !== "locked";

interface Part {
  readonly finding: Finding;
  readonly owner: Owner;
  readonly people: readonly PersonInQuestion[];
}

const byOwner = (finding: Finding): readonly Part[] =>
  finding.people.length === 0
    ? [{ finding, owner: finding.owner, people: [] }]
    : [...Map.groupBy(finding.people, ({ waitingOn }) => waitingOn ?? finding.owner)].map(
        ([owner, people]) => ({ finding, owner, people }),
      );

const timesReturnedIn = ({ people }: Facts): ReadonlyMap<string, number> =>
  new Map(
    people.flatMap(({ assignments, plans }) =>
      assignments.flatMap(({ assignmentNumber }) =>
        plans.flatMap(({ id, timesReturned }) =>
          timesReturned === null ? [] : [[keyOf(assignmentNumber, id), timesReturned] as const],
        ),
      ),
    ),
  );

const keyOf = (assignmentNumber: string, planId: string | null): string =>
  JSON.stringify([assignmentNumber, planId]);

/** The most days of those that count any, none below nought. */
const longest = (days: readonly (number | null)[]): number | null =>
  days.reduce((most, each) => (each !== null && (most === null || each > most) ? each : most), null);
