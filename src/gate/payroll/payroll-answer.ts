import type { Finding } from "#gate/finding.ts";

/** What the gate says of a change form, without a word of any language. */
export interface PayrollAnswer {
  readonly maySubmit: boolean;
  readonly outcome: "clear" | "blocked";
  /** What stands in the way: sorted by rule book, rule number and code. */
  readonly reasons: readonly Finding[];
}
