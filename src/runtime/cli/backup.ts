import { dirname, join } from "node:path";
import { backupName } from "#runtime/backup/stamp.ts";
import { takeBackup } from "#runtime/backup/take-backup.ts";
import { type Outcome, refused } from "./outcome.ts";
import { secondsSince } from "./progress.ts";

/** Copies a file that may be in use. Without a name it goes into the folder `backups` beside it, by the moment. */
export const backup = async (database: string, named: string | undefined): Promise<Outcome> => {
  const began = performance.now();
  const file = named ?? join(dirname(database), "backups", backupName(Date.now()));
  const taken = await takeBackup(database, file);
  if ("fault" in taken) return refused(`The backup ${file} ${taken.fault}. Nothing was kept.`);
  const seconds = secondsSince(began);
  const { lines, head, bytes } = taken;
  return {
    exit: 0,
    out: [
      `${file}: ${(bytes / 2 ** 20).toFixed(1)} MiB in ${seconds} s`,
      `it opens, and its trail verifies: ${lines} lines, head ${head}`,
    ],
    raw: JSON.stringify({ file, lines, head, bytes, seconds: Number(seconds) }),
  };
};
