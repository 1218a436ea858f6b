import { closeSync, fsyncSync, openSync } from "node:fs";
import { dirname } from "node:path";
import SQLite from "better-sqlite3";
import { verifyTrail } from "#actions/reports/verify-trail.ts";
import { openDatabase } from "#db/database.ts";
import { localOperator } from "#runtime/cli/local-file.ts";
import { type SchemaState, schemaState } from "#runtime/migrations.ts";
import { sqliteAsD1 } from "#runtime/sqlite-as-d1.ts";
import { unwatched } from "#watch.ts";

/** What a copy of a database holds: so many lines of the trail, up to this hash. */
export interface SoundCopy {
  readonly lines: number;
  readonly head: string;
  readonly schema: SchemaState;
}

/** Why a copy is not to be relied on. */
export interface FaultyCopy {
  readonly fault: string;
}

/**
 * Opens a copy that nobody else uses, looks at every page and walks the whole trail. Afterwards it is one file, without
 * a log beside it.
 */
export const checkCopy = async (file: string): Promise<SoundCopy | FaultyCopy> => {
  try {
    const sqlite = new SQLite(file, { fileMustExist: true });
    try {
      sqlite.pragma("journal_mode = DELETE");
      return await found(sqlite);
    } finally {
      sqlite.close();
    }
  } catch (error) {
    return { fault: `does not open (${codeOf(error)})` };
  }
};

const found = async (sqlite: SQLite.Database): Promise<SoundCopy | FaultyCopy> => {
  const integrity = String(sqlite.pragma("integrity_check(1)", { simple: true }));
  if (integrity !== "ok") return { fault: "has broken pages" };
  const table = sqlite.prepare("select 1 from sqlite_master where name = 'audit'").get();
  if (table === undefined) return { fault: "is no database of Porth" };
  const trail = await verifyTrail({ db: openDatabase(sqliteAsD1(sqlite)), watch: unwatched }, localOperator);
  return trail.valid
    ? { lines: trail.head.seq, head: trail.head.hash, schema: schemaState(sqlite) }
    : { fault: `has a trail that is broken at line ${trail.brokenAt}: ${trail.why}` };
};

/** A code or a name: a message could quote what is in the file. */
export const codeOf = (error: unknown): string =>
  error instanceof Error ? ("code" in error ? String(error.code) : error.name) : "no reason given";

/** What was written to a file, and that it is there by its name, is on the disk. */
export const onDisk = (file: string): void => {
  for (const path of [file, dirname(file)]) {
    const opened = openSync(path, "r");
    fsyncSync(opened);
    closeSync(opened);
  }
};
