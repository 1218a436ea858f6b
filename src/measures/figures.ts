import type { Day } from "#gate/day.ts";
import type { Owner } from "#gate/finding.ts";
import { ownerOf } from "#gate/job-plan.ts";
import type { Policy, Stage } from "#gate/policy.ts";
import type { Measure } from "#words/measures.ts";
import { median } from "./median.ts";
import { type ShareMeasure, shares } from "./shares.ts";
import type { Count, Tally } from "./tally.ts";

/** So many of so many. */
export interface Share {
  readonly value: number;
  readonly of: number;
}

/** Plans that wait at one stage. */
export interface Awaiting {
  readonly stage: Stage;
  /** Whose move it is; null when it waits for a day alone. */
  readonly owner: Owner | null;
  readonly value: number;
  /** Null when no plan there says since when. */
  readonly medianDays: number | null;
}

/** Every measure's figure. Null where nothing can be said. */
export type Figures = {
  readonly [M in Measure]: M extends "in_scope" | "departments"
    ? number
    : M extends "open_overrides"
      ? number | null
      : M extends "clear_through"
        ? Day | null
        : M extends "awaiting"
          ? readonly Awaiting[]
          : Share | null;
};

export const figuresOf = (tally: Tally, policy: Policy): Figures => {
  const { counts, overrides, clearThrough, waits } = tally;
  return {
    in_scope: counts.in_scope,
    departments: counts.departments,
    ...(Object.fromEntries(
      (Object.keys(shares) as ShareMeasure[]).map((name) => [name, shareOf(name, counts)]),
    ) as Readonly<Record<ShareMeasure, Share | null>>),
    departments_overridden: overrides && { value: overrides.departments, of: counts.departments_blocked },
    open_overrides: overrides?.open ?? null,
    clear_through: clearThrough,
    awaiting: policy.stages.flatMap(({ stage }): readonly Awaiting[] => {
      const wait = waits[stage];
      const owner = ownerOf(stage, policy);
      return wait ? [{ stage, owner, value: wait.plans, medianDays: median(wait.days) }] : [];
    }),
  };
};

const shareOf = (name: ShareMeasure, counts: Tally["counts"]): Share | null => {
  const [of, unlessNone] = shares[name] as readonly [Count, Count?];
  const isKnown = unlessNone === undefined || counts[unlessNone] > 0;
  return isKnown ? { value: counts[name], of: counts[of] } : null;
};
