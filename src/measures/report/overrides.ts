import { type Day, daysBetween } from "#gate/day.ts";
import { median } from "#measures/median.ts";
import type { Period } from "./period.ts";

/** A reviewer's word, as far as a report needs it: nobody is named, and nothing of what was written. */
export interface GivenWord {
  readonly review: string;
  readonly vacancy: string;
  readonly department: string;
  readonly outcome: "override" | "uphold" | "revoke";
  readonly category: string | null;
  readonly decidedOn: Day;
  /** Overrides alone. */
  readonly endsOn: Day | null;
  /** The vacancy was given up or came clear since. */
  readonly isSettled: boolean;
}

export type OverrideState = "open" | "expired" | "ended_early";

/** An override that counted on some day of the period, as it stood on its last day. */
export interface OverrideInPeriod {
  readonly given: GivenWord;
  readonly state: OverrideState;
  /** From the day it was given to its last day, or to the last of the period if it goes on. */
  readonly days: number;
}

/** Words must come in the order in which they were given: the next on the same request ends what was before. */
export const overridesIn = (period: Period, words: readonly GivenWord[]): readonly OverrideInPeriod[] =>
  [...Map.groupBy(words, ({ review }) => review).values()].flatMap((each) => {
    const known = each.filter(({ decidedOn }) => decidedOn <= period.to);
    return known.flatMap((given, at) => inPeriod(period, given, known[at + 1] ?? null));
  });

const inPeriod = (
  { from, to }: Period,
  given: GivenWord,
  next: GivenWord | null,
): readonly OverrideInPeriod[] => {
  if (given.outcome !== "override" || given.endsOn === null) return [];
  const endedOn = next !== null && next.decidedOn <= given.endsOn ? next.decidedOn : null;
  const lastOn = endedOn ?? given.endsOn;
  if (lastOn < from) return [];
  return [
    {
      given,
      state: endedOn !== null ? "ended_early" : lastOn < to ? "expired" : "open",
      days: daysBetween(given.decidedOn, lastOn < to ? lastOn : to) + 1,
    },
  ];
};

/** What the override pages offer; any other word that the interface was given counts as another reason. */
export type Category = string;

export interface CategoryRow {
  /** Null for all of them together. */
  readonly category: Category | null;
  readonly open: number;
  readonly expired: number;
  readonly ended_early: number;
  /** Of all three together; null where there is none. */
  readonly median_days: number | null;
  readonly longest_days: number | null;
}

/** A row for each of these categories that occurs, the last for every other word; then all of them together. */
export const byCategory = (
  overrides: readonly OverrideInPeriod[],
  categories: readonly Category[],
): readonly CategoryRow[] => {
  const others = categories.at(-1) ?? "other";
  const groups = Map.groupBy(overrides, ({ given }) =>
    given.category !== null && categories.includes(given.category) ? given.category : others,
  );
  return [
    ...categories.flatMap((category) => {
      const each = groups.get(category);
      return each ? [rowOf(category, each)] : [];
    }),
    rowOf(null, overrides),
  ];
};

const rowOf = (category: Category | null, overrides: readonly OverrideInPeriod[]): CategoryRow => {
  const inState = (state: OverrideState) => overrides.filter((each) => each.state === state).length;
  const days: Record<string, number> = {};
  for (const each of overrides) days[each.days] = (days[each.days] ?? 0) + 1;
  return {
    category,
    open: inState("open"),
    expired: inState("expired"),
    ended_early: inState("ended_early"),
    median_days: median(days),
    longest_days: overrides.length === 0 ? null : Math.max(...overrides.map((each) => each.days)),
  };
};
