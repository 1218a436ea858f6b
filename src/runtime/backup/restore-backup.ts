import { chmodSync, copyFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname } from "node:path";
import SQLite from "better-sqlite3";
import { checkCopy, codeOf, type FaultyCopy, onDisk, type SoundCopy } from "./check-copy.ts";
import { stamp } from "./stamp.ts";

export interface Restored extends SoundCopy {
  /** Where the file lies that was there before; null when there was none. */
  readonly aside: string | null;
}

/** The log and its index, which lie beside a database. */
const besides = ["-wal", "-shm"] as const;

/**
 * Puts a backup in the place of a database. It is copied and the copy checked first; what was there is kept aside. One
 * that is in use is left alone, and so is everything when the backup is broken or of a newer Porth.
 */
export const restoreBackup = async (backup: string, database: string): Promise<Restored | FaultyCopy> => {
  const part = `${database}.restoring`;
  const refusal = whyNot(backup, database);
  if (refusal !== null) return { fault: refusal };
  try {
    mkdirSync(dirname(database), { recursive: true });
    copyFileSync(backup, part);
    chmodSync(part, 0o600);
    const checked = await checkCopy(part);
    if ("fault" in checked) return { fault: `${backup} ${checked.fault}` };
    if (checked.schema === "ahead")
      return { fault: `${backup} was made by a newer Porth: install that one first` };
    onDisk(part);
    if (isInUse(database)) return { fault: inUse(database) };
    const aside = putAside(database);
    renameSync(part, database);
    onDisk(database);
    return { ...checked, aside };
  } catch (error) {
    return { fault: `${backup} cannot be restored (${codeOf(error)})` };
  } finally {
    rmSync(part, { force: true });
  }
};

const whyNot = (backup: string, database: string): string | null => {
  if (!existsSync(backup)) return `there is no ${backup}`;
  if (existsSync(`${backup}-wal`) && statSync(`${backup}-wal`).size > 0)
    return `${backup} is in use, or was not closed: it is no backup`;
  return isInUse(database) ? inUse(database) : null;
};

const inUse = (database: string): string => `${database} is in use: stop Porth first`;

/**
 * Whether another connection has it open: only the last one can give up the write-ahead log. A file that is no database
 * any more is in nobody's use.
 */
const isInUse = (database: string): boolean => {
  if (!existsSync(database)) return false;
  try {
    const sqlite = new SQLite(database, { fileMustExist: true, timeout: 0 });
    try {
      return sqlite.pragma("journal_mode = DELETE", { simple: true }) !== "delete";
    } finally {
      sqlite.close();
    }
  } catch (error) {
    return /^SQLITE_(BUSY|LOCKED)/.test(codeOf(error));
  }
};

const putAside = (database: string): string | null => {
  if (!existsSync(database)) return null;
  const aside = `${database}.before-${stamp(Date.now())}`;
  for (const beside of besides)
    if (existsSync(database + beside)) renameSync(database + beside, aside + beside);
  renameSync(database, aside);
  return aside;
};
