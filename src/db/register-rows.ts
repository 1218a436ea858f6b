import { sql } from "drizzle-orm";
import type { Row } from "#imports/rows.ts";
import type { Changes } from "#register/changes.ts";
import { inChunks } from "./chunks.ts";
import type { Write } from "./commit.ts";
import type { Database } from "./database.ts";
import type { ExtractRecord } from "./extracts.ts";

/** Rows that go are closed, rows that come are added; rows that stay are not touched. */
export const moveRows = ({ kind, added, changed, removed }: Changes, extractId: string): readonly Write[] => [
  ...inChunks([...removed, ...changed.map(({ key }) => key)]).map(
    (keys): Write =>
      () =>
        sql`update register_row set removed_by = ${extractId}
          where kind = ${kind} and removed_by is null and key in (select value from json_each(${keys}))`,
  ),
  ...inChunks([...added, ...changed]).map(
    (rows): Write =>
      () =>
        sql`insert into register_row (kind, key, row, added_by)
          select ${kind}, value ->> 'key', value -> 'row', ${extractId} from json_each(${rows})`,
  ),
];

/** Rows that an extract brought are closed by itself, and those that it took away are current again. */
export const restoreRows = ({ id, kind }: ExtractRecord): readonly Write[] => [
  () =>
    sql`update register_row set removed_by = ${id} where kind = ${kind} and added_by = ${id} and removed_by is null`,
  () =>
    sql`update register_row set removed_by = null where kind = ${kind} and removed_by = ${id} and added_by <> ${id}`,
];

/** The rows that were current before this extract, which is the current one of its kind. */
export const readRowsBefore = async (db: Database, { id, kind }: ExtractRecord): Promise<readonly Row[]> => {
  const rows = await db.orm.all<{ readonly row: string }>(sql`
    select row from register_row
    where kind = ${kind} and added_by <> ${id} and (removed_by is null or removed_by = ${id}) order by key`);
  return rows.map(({ row }) => JSON.parse(row) as Row);
};
