import { isOpen } from "#gate/vacancy.ts";
import { type Reviewer, refusalOf } from "./refusals.ts";
import type { VerdictOutcome } from "./review-case.ts";
import type { ShownReview } from "./shown-review.ts";

/** Somebody who looks at a case, and what their roles let them do. */
export interface Looking extends Reviewer {
  readonly mayDecide: boolean;
  readonly mayAsk: boolean;
}

/** What somebody can do with a case now, and what keeps them from deciding where only that does. */
export interface Moves {
  readonly words: readonly VerdictOutcome[];
  readonly refusal: "own_request" | "own_plan" | null;
  readonly withdraw: boolean;
}

export const movesOf = (by: Looking, { of, state, facts, answer }: ShownReview): Moves => {
  const isLatest = of.vacancy.reviewId === of.review.id;
  const withdraw = by.mayAsk && isLatest && isOpen(of.vacancy.state) && of.vacancy.askedBy === by.id;
  const none = { words: [], refusal: null, withdraw } as const;
  if (!by.mayDecide || !isLatest) return none;
  if (state === "overridden") return { ...none, words: ["revoke"] };
  if (state !== "awaiting_review" || !facts || answer?.outcome !== "blocked") return none;
  const refusal = refusalOf(by, of, facts, answer.reasons);
  return { ...none, refusal, words: refusal ? [] : ["override", "uphold"] };
};
