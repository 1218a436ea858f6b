import { allow, type Principal } from "#auth/principal.ts";
import { listReviewIds, type ReviewFilter } from "#db/reviews.ts";
import { readShownReviews } from "#db/shown-reviews.ts";
import type { Deps } from "#deps.ts";
import type { ShownReview } from "#review/shown-review.ts";

/** Cases before the reviewers, oldest first, each with what stands today. */
export const listReviews = async (
  deps: Deps,
  by: Principal,
  filter: Omit<ReviewFilter, "today">,
): Promise<readonly ShownReview[]> => {
  allow(by, "Review.Read");
  const today = deps.today();
  const ids = await listReviewIds(deps.db, { ...filter, today });
  return (await readShownReviews(deps.db, ids, { asOf: today, askedOn: today }, deps.policy)).shown;
};
