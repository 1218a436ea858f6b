import { allow, type Principal } from "#auth/principal.ts";
import { readOpenVacancies } from "#db/open-vacancies.ts";
import { readShownReviews } from "#db/shown-reviews.ts";
import type { Deps } from "#deps.ts";
import type { ShownReview } from "#review/shown-review.ts";

/** The cases of a department that are not over, oldest first, each with what stands today. */
export const listOpenRequests = async (
  deps: Deps,
  by: Principal,
  department: string,
): Promise<readonly ShownReview[]> => {
  allow(by, "Review.Read");
  const today = deps.today();
  const { open } = await readOpenVacancies(deps.db, department);
  const ids = open.map(({ reviewId }) => reviewId).toSorted();
  return (await readShownReviews(deps.db, ids, { asOf: today, askedOn: today }, deps.policy)).shown;
};
