import { asc, count, desc, gt, lte, sql } from "drizzle-orm";
import { demand, type Write } from "#db/commit.ts";
import type { Database } from "#db/database.ts";
import { audit, checkpoint } from "#db/schema/decisions.ts";
import type { Day } from "#gate/day.ts";

/** Where the trail stood at the end of its line `seq`, and the same signed. */
export type Checkpoint = typeof checkpoint.$inferSelect;

export const readLastCheckpoint = async (db: Database): Promise<Checkpoint | null> => {
  const [last] = await db.orm.select().from(checkpoint).orderBy(desc(checkpoint.seq)).limit(1);
  return last ?? null;
};

/** In order, from the one after the line `after`. */
export const listCheckpoints = (db: Database, after: number, limit: number): Promise<readonly Checkpoint[]> =>
  db.orm.select().from(checkpoint).where(gt(checkpoint.seq, after)).orderBy(asc(checkpoint.seq)).limit(limit);

/** How many lines there really are, up to one. */
export const countLines = async (db: Database, seq: number): Promise<number> => {
  const [found] = await db.orm.select({ lines: count() }).from(audit).where(lte(audit.seq, seq));
  return found?.lines ?? 0;
};

export const insertCheckpoint =
  (row: Checkpoint): Write =>
  (orm) =>
    orm.insert(checkpoint).values(row);

/** Nobody signed a checkpoint on this day, or later. */
export const notYetSigned = (day: Day): Write =>
  demand(sql`select not exists (select 1 from checkpoint where day >= ${day})`);
