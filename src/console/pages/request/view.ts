import type { Day } from "#gate/day.ts";
import type { OverrideCategory } from "#review/categories.ts";
import type { Moves } from "#review/moves.ts";
import type { ReviewCase } from "#review/review-case.ts";
import type { ShownReview } from "#review/shown-review.ts";

/** A request as somebody may see it. */
export interface RequestView {
  readonly shown: ShownReview;
  readonly today: Day;
  /** The service group's name in this language; null when the register does not know it. */
  readonly serviceGroup: string | null;
  readonly policy: { readonly id: string; readonly version: string; readonly digest: string };
  /** Every case of the same vacancy, oldest first, this one too. */
  readonly cases: readonly ReviewCase[];
  /** What to call people, by id: empty for those who may not read names. */
  readonly names: ReadonlyMap<string, string>;
  /** Whether people are named. */
  readonly detail: boolean;
  /** Whether the department's page is open to who looks. */
  readonly opensDepartments: boolean;
  /** The decisions whose receipts they may read. */
  readonly receipts: ReadonlySet<string>;
  readonly moves: Moves;
  readonly overrideCategories: readonly OverrideCategory[];
}
