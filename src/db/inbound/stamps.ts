import { sql } from "drizzle-orm";
import { inChunks } from "#db/chunks.ts";
import type { Write } from "#db/commit.ts";
import type { Database } from "#db/database.ts";

/** The stamp of the newest event that told each fact, by the fact's key. */
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
