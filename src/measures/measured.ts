import type { Day } from "#gate/day.ts";
import type { DepartmentTally } from "./department.ts";

/**
 * Where a day's figures come from: worked out now, kept on the day itself, filled in after it from a register that had
 * not changed since, or a day to come if nothing is done.
 */
export const origins = ["now", "kept", "filled", "forecast"] as const;

export type Origin = (typeof origins)[number];

/** What is known of one day. */
export interface Measured {
  readonly on: Day;
  readonly origin: Origin;
  /** When it was kept; null when it was not. */
  readonly keptAt: string | null;
  readonly policy: { readonly id: string; readonly version: string; readonly digest: string };
  readonly staffListOn: Day | null;
  readonly allocateOn: Day | null;
  readonly departments: readonly DepartmentTally[];
}
