import type { Answer, Outcome } from "#gate/answer.ts";
import type { Day } from "#gate/day.ts";
import type { Facts } from "#gate/facts.ts";
import type { Code, Finding, Severity } from "#gate/finding.ts";
import { mayAdvertise } from "#gate/may-advertise.ts";
import type { Policy } from "#gate/policy.ts";

/** What would be otherwise for one department if another policy were in force, on the very same facts. */
export interface DepartmentShadow {
  readonly department: Facts["department"];
  readonly before: Outcome;
  readonly after: Outcome;
  readonly findings: readonly FindingShadow[];
  /** Both in turn, where they differ. */
  readonly validThrough: readonly [Day | null, Day | null] | null;
  readonly clearThrough: readonly [Day | null, Day | null] | null;
}

/** A finding that comes, goes or counts other people. Null where there is none. */
export interface FindingShadow {
  readonly severity: Severity;
  readonly rule: string;
  readonly code: Code;
  readonly before: number | null;
  readonly after: number | null;
}

/** Null when the department's answer stays as it is. */
export const departmentShadow = (facts: Facts, active: Policy, other: Policy): DepartmentShadow | null => {
  const [now, then] = [mayAdvertise(facts, active), mayAdvertise(facts, other)];
  const shadow = {
    department: facts.department,
    before: now.outcome,
    after: then.outcome,
    findings: findingShadows(now, then),
    validThrough: pairOf(now.validThrough, then.validThrough),
    clearThrough: pairOf(now.clearThrough, then.clearThrough),
  };
  const { before, after, findings, validThrough, clearThrough } = shadow;
  return before === after && findings.length === 0 && validThrough === null && clearThrough === null
    ? null
    : shadow;
};

const pairOf = (before: Day | null, after: Day | null) =>
  before === after ? null : ([before, after] as const);

const findingShadows = (now: Answer, then: Answer): readonly FindingShadow[] => {
  const [before, after] = [byName(now), byName(then)];
  const names = [...before.keys(), ...[...after.keys()].filter((name) => !before.has(name))];
  return names.flatMap((name) => {
    const [was, is] = [before.get(name), after.get(name)];
    const { severity, rule, code } = (was ?? is) as Finding;
    return was?.count === is?.count
      ? []
      : [{ severity, rule, code, before: was?.count ?? null, after: is?.count ?? null }];
  });
};

const byName = ({ reasons, warnings }: Answer): ReadonlyMap<string, Finding> =>
  new Map([...reasons, ...warnings].map((one) => [`${one.severity} ${one.code}`, one]));
