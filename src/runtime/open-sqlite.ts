import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import SQLite from "better-sqlite3";

/** Milliseconds to wait for another process that writes. */
const busyTimeout = 5_000;

/** Opens the file so that what was acknowledged is on the disk. Makes it, and its folder, when `create` is asked for. */
export const openSqlite = (file: string, mode: "create" | "existing"): SQLite.Database => {
  if (mode === "create" && file !== ":memory:") mkdirSync(dirname(file), { recursive: true });
  const sqlite = new SQLite(file, { fileMustExist: mode === "existing", timeout: busyTimeout });
  sqlite.pragma("journal_mode = WAL");
  sqlite.pragma("synchronous = FULL");
  sqlite.pragma("foreign_keys = ON");
  return sqlite;
};
