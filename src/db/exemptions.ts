import { and, desc, eq, isNull, lt, sql } from "drizzle-orm";
import { demand, type Write } from "./commit.ts";
import type { Database } from "./database.ts";
import { exemption, registerRow } from "./schema/register.ts";

export type ExemptionRow = typeof exemption.$inferSelect;

export const insertExemption =
  (row: ExemptionRow): Write =>
  (orm) =>
    orm.insert(exemption).values(row);

/** Ends an exemption that has not ended; of two who try, the second is refused. */
export const endExemption = (id: string, endedBy: string, endedAt: string): readonly Write[] => [
  demand(sql`select ended_at is null from exemption where id = ${id}`),
  (orm) => orm.update(exemption).set({ endedBy, endedAt }).where(eq(exemption.id, id)),
];

export const readExemption = async (db: Database, id: string): Promise<ExemptionRow | null> => {
  const [row] = await db.orm.select().from(exemption).where(eq(exemption.id, id));
  return row ?? null;
};

/** Newest first, ended ones too, from before `before`. */
export const listExemptions = (
  db: Database,
  before: string | null,
  limit: number,
): Promise<readonly ExemptionRow[]> =>
  db.orm
    .select()
    .from(exemption)
    .where(before === null ? undefined : lt(exemption.id, before))
    .orderBy(desc(exemption.id))
    .limit(limit);

/** The department of an assignment on the staff list; null when the staff list does not know it. */
export const readAssignmentDepartment = async (
  db: Database,
  assignmentNumber: string,
): Promise<string | null> => {
  const [row] = await db.orm
    .select({ department: registerRow.department })
    .from(registerRow)
    .where(
      and(
        eq(registerRow.kind, "staff-list"),
        eq(registerRow.key, assignmentNumber),
        isNull(registerRow.removedBy),
      ),
    );
  return row?.department ?? null;
};

/** The assignment is in the department that it was read to be in; null when in none. */
export const assignmentStays = (assignmentNumber: string, department: string | null): Write =>
  demand(sql`select (select department from register_row
    where kind = 'staff-list' and key = ${assignmentNumber} and removed_by is null) is ${department}`);
