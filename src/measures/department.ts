import { standingOf } from "#gate/coverage.ts";
import { daysBetween } from "#gate/day.ts";
import type { Department, Facts, Override } from "#gate/facts.ts";
import { mayAdvertise } from "#gate/may-advertise.ts";
import type { Policy, Stage } from "#gate/policy.ts";
import type { Context } from "#gate/rule.ts";
import { planRules } from "#gate/rule-book.ts";
import { isCurrent, isSigned, type Standing } from "#gate/standing.ts";
import { countedIn } from "./counted.ts";
import { countsOf, type Overrides, type Tally, type Wait } from "./tally.ts";

/** One department, and what is counted of it. */
export interface DepartmentTally {
  readonly department: Department;
  readonly tally: Tally;
}

/** Counts one department on the day of its facts. Of its overrides nothing is said when they are null. */
export const departmentTally = (
  facts: Facts,
  policy: Policy,
  overrides: readonly Override[] | null,
): DepartmentTally => {
  const context: Context = { asOf: facts.asOf, policy };
  const standings = facts.people.flatMap((person) => standingOf(person, planRules, context) ?? []);
  const { reasons, clearThrough } = mayAdvertise({ ...facts, override: null }, policy);
  return {
    department: facts.department,
    tally: {
      counts: countsOf([
        "departments",
        reasons.length === 0 ? "departments_clear" : "departments_blocked",
        ...standings.flatMap((standing) => countedIn(standing, context)),
      ]),
      waits: waitsOf(standings, context),
      overrides: overrides && overridesOf(facts, overrides, policy),
      clearThrough,
    },
  };
};

/** How many of a department's overrides let their vacancy through on the day of the facts. */
export const overridesOf = (facts: Facts, overrides: readonly Override[], policy: Policy): Overrides => {
  const open = overrides.filter(
    (override) => mayAdvertise({ ...facts, override }, policy).outcome === "overridden",
  ).length;
  return { open, departments: open > 0 ? 1 : 0 };
};

const waitsOf = (standings: readonly Standing[], { asOf }: Context): Tally["waits"] => {
  const waiting = standings
    .filter(({ exempt }) => !exempt)
    .flatMap(({ judged }) => judged.filter((each) => isCurrent(each) && !isSigned(each)));
  const waits: Partial<Record<Stage, Wait>> = {};
  for (const { stage, plan } of waiting) {
    const { plans, days } = waits[stage] ?? { plans: 0, days: {} };
    const since = plan.stageSince !== null && plan.stageSince <= asOf ? plan.stageSince : null;
    const waited = since && String(daysBetween(since, asOf));
    waits[stage] = {
      plans: plans + 1,
      days: waited === null ? days : { ...days, [waited]: (days[waited] ?? 0) + 1 },
    };
  }
  return waits;
};
