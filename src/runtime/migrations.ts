import { readFileSync } from "node:fs";
import type SQLite from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate as migrateTo } from "drizzle-orm/better-sqlite3/migrator";

const folder = new URL("../../drizzle", import.meta.url).pathname;

/** How the file's schema stands to the one this Porth was built for. */
export type SchemaState = "current" | "behind" | "ahead";

export const schemaState = (sqlite: SQLite.Database): SchemaState => {
  const known = journal().length;
  const applied = appliedMigrations(sqlite);
  return applied === known ? "current" : applied < known ? "behind" : "ahead";
};

/** Brings the file's schema up to date: all steps or none. A file that is ahead is left alone. */
export const migrate = (sqlite: SQLite.Database): void => {
  if (schemaState(sqlite) === "behind") migrateTo(drizzle(sqlite), { migrationsFolder: folder });
};

const journal = (): readonly unknown[] =>
  (JSON.parse(readFileSync(`${folder}/meta/_journal.json`, "utf8")) as { entries: unknown[] }).entries;

/** Node notes its migrations in a table of its own; a copy of a D1 database has wrangler's. */
const appliedMigrations = (sqlite: SQLite.Database): number => {
  const there = sqlite.prepare("select 1 from sqlite_master where name = ?");
  const table = ["__drizzle_migrations", "d1_migrations"].find((name) => there.get(name));
  if (table === undefined) return 0;
  const { applied } = sqlite.prepare(`select count(*) as applied from ${table}`).get() as {
    applied: number;
  };
  return applied;
};
