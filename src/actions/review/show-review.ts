import { allow, type Principal } from "#auth/principal.ts";
import { readShownReviews } from "#db/shown-reviews.ts";
import type { Deps } from "#deps.ts";
import { Problem } from "#problem.ts";
import type { ShownReview } from "#review/shown-review.ts";

/** A case before the reviewers, with what stands today. */
export const showReview = async (deps: Deps, by: Principal, id: string): Promise<ShownReview> => {
  allow(by, "Review.Read");
  const today = deps.today();
  const days = { asOf: today, askedOn: today };
  const [shown] = (await readShownReviews(deps.db, [id], days, deps.policy)).shown;
  if (!shown) throw new Problem("not_found", "There is no such review.");
  return shown;
};
