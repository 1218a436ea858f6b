import type { Facts } from "#gate/facts.ts";
import type { Forecast } from "#register/forecast.ts";
import type { ShownReview } from "#review/shown-review.ts";
import type { ToldAnswer } from "#words/told.ts";
import type { PersonInScope } from "./people-in-scope.ts";

/** A department as somebody may see it. */
export interface DepartmentView {
  readonly facts: Facts;
  readonly answer: ToldAnswer;
  readonly policy: { readonly id: string; readonly version: string; readonly digest: string };
  readonly forecast: Forecast;
  /** The service group's name in this language; null when the register does not know it. */
  readonly serviceGroup: string | null;
  /** Null for those who may not read names. */
  readonly people: readonly PersonInScope[] | null;
  /** Null for those who may not read requests. */
  readonly requests: readonly ShownReview[] | null;
  /** Whether who looks may record exemptions. */
  readonly mayExempt: boolean;
}
