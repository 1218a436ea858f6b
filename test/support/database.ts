import type { D1Database } from "@cloudflare/workers-types";

/** The two engines under every flow test. */
export const runtime = navigator.userAgent === "Cloudflare-Workers" ? "workerd" : "node";

const migrations = Object.entries(
  import.meta.glob<string>("../../drizzle/*.sql", { query: "?raw", import: "default", eager: true }),
)
  .toSorted(([a], [b]) => (a < b ? -1 : 1))
  .flatMap(([, sql]) => sql.split("--> statement-breakpoint"));

/** A database with Porth's schema and nothing in it. */
export const freshDatabase = async (): Promise<D1Database> => {
  const d1 = runtime === "workerd" ? await onlyD1() : await inMemory();
  const drops = runtime === "workerd" ? await dropping(d1) : [];
  await d1.batch([...drops, ...(migrated ?? migrations)].map((sql) => d1.prepare(sql)));
  migrated ??= await schemaOf(d1);
  return d1;
};

/** What the migrations come to, so that each further database in this file is made in one step. */
let migrated: readonly string[] | undefined;

const schemaOf = async (d1: D1Database): Promise<readonly string[]> => {
  const { results } = await d1
    .prepare(
      "select sql from sqlite_master where sql is not null and name not like '_cf_%' and name not like 'sqlite_%' order by rowid",
    )
    .all<{ sql: string }>();
  return results.map(({ sql }) => sql);
};

const inMemory = async (): Promise<D1Database> => {
  const [{ openSqlite }, { sqliteAsD1 }] = await Promise.all([
    import("#runtime/open-sqlite.ts"),
    import("#runtime/sqlite-as-d1.ts"),
  ]);
  return sqliteAsD1(openSqlite(":memory:", "create"));
};

const onlyD1 = async (): Promise<D1Database> => (await import("cloudflare:workers")).env.DB;

const dropping = async (d1: D1Database): Promise<readonly string[]> => {
  const { results } = await d1
    .prepare(
      "select type, name from sqlite_master where type in ('table', 'view') and name not like 'sqlite_%' and name not like '_cf_%'",
    )
    .all<{ type: string; name: string }>();
  return results.map(({ type, name }) => `drop ${type} "${name}"`);
};
