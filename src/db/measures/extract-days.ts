import { sql } from "drizzle-orm";
import type { Database } from "#db/database.ts";
import type { Day } from "#gate/day.ts";

/** When the two current extracts that the gate rests on were taken; null when there is none. */
export interface ExtractDays {
  readonly staffListOn: Day | null;
  readonly allocateOn: Day | null;
}

export const readExtractDays = async (db: Database): Promise<ExtractDays> => {
  const rows = await db.orm.all<{ kind: string; day: Day }>(sql`
    select kind, extracted_on as day from extract where state = 'current' and kind in ('staff-list', 'job-plans')`);
  const taken = new Map(rows.map(({ kind, day }) => [kind, day]));
  return { staffListOn: taken.get("staff-list") ?? null, allocateOn: taken.get("job-plans") ?? null };
};
