import type { Day } from "./day.ts";
import type { Finding } from "./finding.ts";

/** Overridden: blocked, and let through by a reviewer's word. */
export type Outcome = "clear" | "blocked" | "overridden";

/** What the gate says of a department on a day, without a word of any language. */
export interface Answer {
  readonly mayAdvertise: boolean;
  readonly outcome: Outcome;
  /** What blocks. Sorted by rule number, then code; so are the warnings. */
  readonly reasons: readonly Finding[];
  readonly warnings: readonly Finding[];
  readonly summary: Summary;
  /** The last day on which a yes may be relied on; null when blocked. An override counts to its end. */
  readonly validThrough: Day | null;
  /** The last day on which the department stays clear if nothing is done; null when not clear, or unlimited. */
  readonly clearThrough: Day | null;
}

/** Numbers of people: `inScope = inPlace + exempt + notInPlace`. */
export interface Summary {
  readonly inScope: number;
  readonly inPlace: number;
  readonly exempt: number;
  readonly notInPlace: number;
}
