import type { Policy } from "#gate/policy.ts";
import type { Days } from "#register/department-facts.ts";
import { type ShownReview, shownReview } from "#review/shown-review.ts";
import type { Database } from "./database.ts";
import { readFactsOf } from "./facts.ts";
import { readReviews } from "./reviews.ts";

/**
 * Cases in the order of these ids, each with what stands; and the version of the register that it stands by, null when
 * the register has none of the departments.
 */
export const readShownReviews = async (
  db: Database,
  ids: readonly string[],
  days: Days,
  policy: Policy,
): Promise<{ readonly shown: readonly ShownReview[]; readonly version: number | null }> => {
  const cases = await readReviews(db, ids);
  const departments = [...new Set(cases.map(({ review }) => review.department))];
  const read = await readFactsOf(db, departments, days);
  const factsOf = new Map(read.map(({ facts }) => [facts.department.code, facts]));
  return {
    shown: cases.map((of) => shownReview(of, factsOf.get(of.review.department) ?? null, policy)),
    version: read[0]?.version ?? null,
  };
};
