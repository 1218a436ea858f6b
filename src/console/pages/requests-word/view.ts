import type { VerdictOutcome } from "#review/review-case.ts";
import type { ShownReview } from "#review/shown-review.ts";
import type { TypedWord, WordBounds } from "#review/typed-word.ts";

/** A word that somebody is about to give. */
export interface WordView extends WordBounds {
  readonly outcome: VerdictOutcome;
  readonly shown: ShownReview;
  /** As far as it is typed. */
  readonly typed: Omit<TypedWord, "key" | "tag">;
}

/** Where a page of the giving is, in English. */
export const wordPath = ({ outcome, shown }: Pick<WordView, "outcome" | "shown">, page: string): string =>
  `/requests/${shown.of.review.id}/${outcome}/${page}`;
