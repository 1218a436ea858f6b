import { asc, eq } from "drizzle-orm";
import type { Database } from "#db/database.ts";
import { readReviews } from "#db/reviews.ts";
import { review } from "#db/schema/reviews.ts";
import type { ReviewCase } from "#review/review-case.ts";

/** Every case of a vacancy, oldest first. */
export const readCasesOf = async (db: Database, vacancyId: string): Promise<readonly ReviewCase[]> => {
  const rows = await db.orm
    .select({ id: review.id })
    .from(review)
    .where(eq(review.vacancyId, vacancyId))
    .orderBy(asc(review.id));
  return readReviews(
    db,
    rows.map(({ id }) => id),
  );
};
