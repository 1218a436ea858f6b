import { sql } from "drizzle-orm";
import type { Database } from "#db/database.ts";
import { stateOf } from "#db/overrides.ts";
import { type ReviewFilter, whereFound } from "#db/reviews.ts";
import type { VacancyState } from "#gate/vacancy.ts";

/** How many reviews are in each state today, of those that are looked for. A state without any is not in it. */
export const countReviews = async (
  db: Database,
  looked: Omit<ReviewFilter, "state" | "after" | "limit">,
): Promise<ReadonlyMap<VacancyState, number>> => {
  const rows = await db.orm.all<{ state: VacancyState; count: number }>(sql`
    select ${stateOf("r", looked.today)} as state, count(*) as count ${whereFound(looked)} group by 1`);
  return new Map(rows.map(({ state, count }) => [state, count]));
};
