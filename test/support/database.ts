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
  const d1 = runtime === "workerd" ? await emptiedD1() : await inMemory();
  await d1.batch(migrations.map((sql) => d1.prepare(sql)));
  return d1;
};

const inMemory = async (): Promise<D1Database> => {
  const [{ openSqlite }, { sqliteAsD1 }] = await Promise.all([
    import("#runtime/open-sqlite.ts"),
    import("#runtime/sqlite-as-d1.ts"),
  ]);
  return sqliteAsD1(openSqlite(":memory:", "create"));
};

const emptiedD1 = async (): Promise<D1Database> => {
  const { env } = await import("cloudflare:workers");
  const { results } = await env.DB.prepare(
    "select type, name from sqlite_master where type in ('table', 'view') and name not like 'sqlite_%' and name not like '_cf_%'",
  ).all<{ type: string; name: string }>();
  const drops = results.map(({ type, name }) => env.DB.prepare(`drop ${type} "${name}"`));
  if (drops.length > 0) await env.DB.batch(drops);
  return env.DB;
};
