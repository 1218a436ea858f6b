import { restoreBackup } from "#runtime/backup/restore-backup.ts";
import { notCurrent } from "./local-file.ts";
import { type Outcome, refused } from "./outcome.ts";
import { secondsSince } from "./progress.ts";

/** Puts a backup in the place of a database that nobody uses, and says where that one lies now. */
export const restore = async (file: string, database: string): Promise<Outcome> => {
  const began = performance.now();
  const restored = await restoreBackup(file, database);
  if ("fault" in restored) return refused(`Nothing was restored: ${restored.fault}.`);
  const { lines, head, aside, schema } = restored;
  const seconds = secondsSince(began);
  return {
    exit: 0,
    out: [
      `${database} is ${file} now, in ${seconds} s`,
      `its trail verifies: ${lines} lines, head ${head}`,
      ...(aside === null ? [] : [`what was there is kept: ${aside}`]),
      ...(schema === "behind" ? [`it ${notCurrent.behind}`] : []),
    ],
    raw: JSON.stringify({ file, database, lines, head, aside, schema, seconds: Number(seconds) }),
  };
};
