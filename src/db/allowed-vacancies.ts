import { sql } from "drizzle-orm";
import type { Override } from "#gate/facts.ts";
import type { Database } from "./database.ts";
import { overrideOf } from "./overrides.ts";

/** A vacancy that was asked about, and the override that it stands under. */
export interface AskedVacancy {
  readonly department: string;
  readonly ref: string;
  readonly override: Override | null;
}

/** Vacancies that nobody gave up: of one department, or of one reference in any; in order of department and reference. */
export const readAskedVacancies = async (
  db: Database,
  { department = null, ref = null }: { readonly department?: string | null; readonly ref?: string | null },
): Promise<readonly AskedVacancy[]> => {
  const rows = await db.orm.all<{ department: string; ref: string; override: string | null }>(sql`
    select department, ref, ${overrideOf("v")} as override from vacancy v
    where state <> 'withdrawn' and (${department} is null or department = ${department})
      and (${ref} is null or ref = ${ref})
    order by department, ref`);
  return rows.map((row) => ({ ...row, override: JSON.parse(row.override ?? "null") as Override | null }));
};
