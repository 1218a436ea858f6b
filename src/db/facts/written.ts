import { fillPlaceholders, type SQL } from "drizzle-orm";
import { DrizzleQueryError } from "drizzle-orm/errors";
import { SQLiteSyncDialect } from "drizzle-orm/sqlite-core";
import type { Database } from "#db/database.ts";

/** A query whose text is written once; its placeholders are filled each time. */
interface Written {
  readonly sql: string;
  readonly params: unknown[];
}

const dialect = new SQLiteSyncDialect();

/** The text of a query for SQLite, and what goes into its places. */
export const written = (query: SQL): Written => dialect.sqlToQuery(query);

/** The first row of a query that is written; null when there is none. Fails as every query of drizzle does. */
export const firstOf = async <Row>(
  { d1 }: Database,
  { sql, params }: Written,
  values: Readonly<Record<string, unknown>>,
): Promise<Row | null> => {
  try {
    return await d1
      .prepare(sql)
      .bind(...fillPlaceholders(params, values))
      .first<Row>();
  } catch (cause) {
    throw new DrizzleQueryError(sql, [], cause as Error);
  }
};
