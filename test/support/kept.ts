import type { Database } from "#db/database.ts";

export type Kept = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

/** Everything that a database holds, table by table: what a refused request must leave as it was. */
export const everythingIn = async ({ d1 }: Database): Promise<Kept> => {
  const { results } = await d1
    .prepare(
      "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name not like '_cf_%' order by name",
    )
    .all<{ name: string }>();
  const tables = await d1.batch(
    results.map(({ name }) => d1.prepare(`select * from "${name}" order by rowid`)),
  );
  return Object.fromEntries(results.map(({ name }, at) => [name, tables[at]?.results])) as Kept;
};

/** How many rows a table holds. */
export const rowsIn = async ({ d1 }: Database, table: string): Promise<number> =>
  (await d1.prepare(`select count(*) as n from "${table}"`).first<number>("n")) ?? 0;
