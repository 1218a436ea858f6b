import { and, asc, eq, gt, lt, ne, sql } from "drizzle-orm";
import { inChunks } from "#db/chunks.ts";
import type { Write } from "#db/commit.ts";
import type { Database } from "#db/database.ts";
import { inbox } from "#db/schema-inbound.ts";

/** A message of an HR system, and what became of it. */
export type InboxRow = typeof inbox.$inferSelect;

/** Takes a message in; the second of the same id breaks the key, and with it the whole commit. */
export const insertMessage =
  (row: InboxRow): Write =>
  (orm) =>
    orm.insert(inbox).values(row);

/** What became of a parked message after all. */
export const moveMessage =
  (id: string, change: Pick<InboxRow, "state" | "reason" | "fields" | "body">): Write =>
  (orm) =>
    orm
      .update(inbox)
      .set(change)
      .where(and(eq(inbox.id, id), eq(inbox.state, "parked")));

export const readMessage = async (
  db: Database,
  source: string,
  messageId: string,
): Promise<InboxRow | null> => {
  const [row] = await db.orm
    .select()
    .from(inbox)
    .where(and(eq(inbox.source, source), eq(inbox.messageId, messageId)));
  return row ?? null;
};

/** Messages that wait for people, oldest first, from after `after`. */
export const listParked = (db: Database, after: string | null, limit: number): Promise<readonly InboxRow[]> =>
  db.orm
    .select()
    .from(inbox)
    .where(and(eq(inbox.state, "parked"), gt(inbox.id, after ?? "")))
    .orderBy(asc(inbox.id))
    .limit(limit);

/** Messages that are done with, received before a moment (RFC 3339), are forgotten. */
export const forgetMessagesBefore =
  (moment: string): Write =>
  (orm) =>
    orm.delete(inbox).where(and(lt(inbox.receivedAt, moment), ne(inbox.state, "parked")));

export const readStamps = async (db: Database): Promise<ReadonlyMap<string, string>> => {
  const rows = await db.orm.all<{ key: string; stamp: string }>(sql`select key, stamp from fact_stamp`);
  return new Map(rows.map(({ key, stamp }) => [key, stamp]));
};

export const moveStamps = (stamps: readonly (readonly [string, string])[]): readonly Write[] =>
  inChunks(stamps).map(
    (pairs): Write =>
      () =>
        sql`insert into fact_stamp (key, stamp) select value ->> 0, value ->> 1 from json_each(${pairs}) where true
          on conflict (key) do update set stamp = excluded.stamp`,
  );
