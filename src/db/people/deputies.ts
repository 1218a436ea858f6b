import { and, desc, eq, gte, isNull, lte, sql } from "drizzle-orm";
import { demand, type Write } from "#db/commit.ts";
import type { Database } from "#db/database.ts";
import { deputy } from "#db/schema/sessions.ts";
import type { Day } from "#gate/day.ts";

export type DeputyRow = typeof deputy.$inferSelect;

export const insertDeputy =
  (row: DeputyRow): Write =>
  (orm) =>
    orm.insert(deputy).values(row);

/** Ends a deputyship that has not ended; of two who try, the second is refused. */
export const endDeputyship = (id: string, endedBy: string, endedAt: string): readonly Write[] => [
  demand(sql`select ended_at is null from deputy where id = ${id}`),
  (orm) => orm.update(deputy).set({ endedBy, endedAt }).where(eq(deputy.id, id)),
];

export const readDeputy = async (db: Database, id: string): Promise<DeputyRow | null> => {
  const [row] = await db.orm.select().from(deputy).where(eq(deputy.id, id));
  return row ?? null;
};

/** Newest first, ended ones too. */
export const listDeputies = (db: Database, limit: number): Promise<readonly DeputyRow[]> =>
  db.orm.select().from(deputy).orderBy(desc(deputy.id)).limit(limit);

/** Whether someone is a deputy on a day: both its first and its last count. */
export const isDeputyOn = async (db: Database, person: string, day: Day): Promise<boolean> => {
  const [row] = await db.orm
    .select({ id: deputy.id })
    .from(deputy)
    .where(
      and(
        eq(deputy.person, person),
        lte(deputy.fromDay, day),
        gte(deputy.untilDay, day),
        isNull(deputy.endedAt),
      ),
    )
    .limit(1);
  return row !== undefined;
};
