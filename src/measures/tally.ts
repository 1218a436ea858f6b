import { type Day, earliest } from "#gate/day.ts";
import type { Stage } from "#gate/policy.ts";
import { type ShareMeasure, shares } from "./shares.ts";

type Base = (typeof shares)[ShareMeasure][number];

/** What is counted, and can be added up over departments. */
export type Count = ShareMeasure | Base;

/** What is counted of one department, or of several together. */
export interface Tally {
  readonly counts: Readonly<Record<Count, number>>;
  readonly waits: Readonly<Partial<Record<Stage, Wait>>>;
  /** Null when it is not known, as of a day that was filled in afterwards. */
  readonly overrides: Overrides | null;
  /** The earliest of those that are clear; null when none is, or nothing limits them. */
  readonly clearThrough: Day | null;
}

/** Plans at one stage, and how many have been there for so many days, of those that say. */
export interface Wait {
  readonly plans: number;
  readonly days: Readonly<Record<string, number>>;
}

/** Vacancies that an override lets through, and departments that have one. */
export interface Overrides {
  readonly open: number;
  readonly departments: number;
}

export const countNames: readonly Count[] = [
  ...new Set<Count>([...(Object.keys(shares) as ShareMeasure[]), ...Object.values(shares).flat()]),
];

/** How often each name is given. */
export const countsOf = (names: readonly Count[]): Tally["counts"] => {
  const counts = Object.fromEntries(countNames.map((name) => [name, 0])) as Record<Count, number>;
  for (const name of names) counts[name] += 1;
  return counts;
};

export const noTally: Tally = {
  counts: countsOf([]),
  waits: {},
  overrides: { open: 0, departments: 0 },
  clearThrough: null,
};

/** The tally of all of them together. Overrides are known when each one's are. */
export const sumOf = (tallies: readonly Tally[]): Tally => {
  const counts = { ...noTally.counts } as Record<Count, number>;
  const waits: Partial<Record<Stage, { plans: number; days: Record<string, number> }>> = {};
  for (const tally of tallies) {
    for (const name of countNames) counts[name] += tally.counts[name];
    for (const [stage, { plans, days }] of Object.entries(tally.waits) as [Stage, Wait][]) {
      const sum = waits[stage] ?? { plans: 0, days: {} };
      waits[stage] = sum;
      sum.plans += plans;
      for (const [waited, times] of Object.entries(days)) sum.days[waited] = (sum.days[waited] ?? 0) + times;
    }
  }
  return {
    counts,
    waits,
    overrides: tallies.reduce<Overrides | null>(
      (sum, { overrides }) =>
        sum &&
        overrides && {
          open: sum.open + overrides.open,
          departments: sum.departments + overrides.departments,
        },
      noTally.overrides,
    ),
    clearThrough: earliest(...tallies.map(({ clearThrough }) => clearThrough)),
  };
};
