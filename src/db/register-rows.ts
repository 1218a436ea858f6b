import { type SQL, sql } from "drizzle-orm";
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

/**
 * Rows that came with an extract or after it are closed by it, and those that were current before are so again. What
 * brought a row and what took it away is known by an id whose end, a ULID, is in order of time.
 */
export const restoreRows = ({ id, kind }: ExtractRecord): readonly Write[] => [
  () =>
    sql`update register_row set removed_by = ${id} where kind = ${kind} and removed_by is null and ${since("added_by", id)}`,
  () =>
    sql`update register_row set removed_by = null where kind = ${kind} and ${since("removed_by", id)} and not ${since("added_by", id)}`,
];

const since = (column: "added_by" | "removed_by", id: string): SQL =>
  sql`substr(${sql.raw(column)}, 5) >= ${id.slice(4)}`;

/** The rows that were current before this extract, which is the current one of its kind. */
export const readRowsBefore = async (db: Database, { id, kind }: ExtractRecord): Promise<readonly Row[]> => {
  const rows = await db.orm.all<{ readonly row: string }>(sql`
    select row from register_row where kind = ${kind} and not ${since("added_by", id)}
      and (removed_by is null or ${since("removed_by", id)}) order by key`);
  return rows.map(({ row }) => JSON.parse(row) as Row);
};

/** What the departments that are current are called, by code. */
export const readDepartmentNames = async (db: Database): Promise<ReadonlyMap<string, DepartmentName>> => {
  const rows = await db.orm.all<DepartmentName & { readonly code: string }>(sql`
    select key as code, row ->> 'nameEn' as nameEn, row ->> 'nameCy' as nameCy
    from register_row where kind = 'departments' and removed_by is null`);
  return new Map(rows.map(({ code, ...name }) => [code, name]));
};

interface DepartmentName {
  readonly nameEn: string;
  readonly nameCy: string | null;
}
