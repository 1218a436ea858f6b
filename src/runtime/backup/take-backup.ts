import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import SQLite from "better-sqlite3";
import { checkCopy, codeOf, type FaultyCopy, onDisk, type SoundCopy } from "./check-copy.ts";

export interface Backup extends SoundCopy {
  readonly file: string;
  readonly bytes: number;
}

/** All pages in one step: a snapshot of one moment, which writers neither wait for nor start anew. */
const everyPage = 0x7fff_ffff;

/**
 * Copies a database that may be in use, and checks the copy before it gets its name: a file of that name is a backup
 * that opens and whose trail verifies. Its owner alone reads it.
 */
export const takeBackup = async (database: string, file: string): Promise<Backup | FaultyCopy> => {
  const part = `${file}.part`;
  if (existsSync(file)) return { fault: "is there already" };
  try {
    const sqlite = new SQLite(database, { fileMustExist: true });
    try {
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      writeFileSync(part, "", { mode: 0o600 });
      await sqlite.backup(part, { progress: () => everyPage });
    } finally {
      sqlite.close();
    }
    const checked = await checkCopy(part);
    if ("fault" in checked) return checked;
    onDisk(part);
    renameSync(part, file);
    onDisk(file);
    return { ...checked, file, bytes: statSync(file).size };
  } catch (error) {
    return { fault: `cannot be made of ${database} (${codeOf(error)})` };
  } finally {
    rmSync(part, { force: true });
  }
};
