import { readFileSync } from "node:fs";
import type * as z from "zod";
import type { BackupPlan } from "./backup/plan.ts";
import { common, type Environment, type Faulty, faultsOf, type NodeConfig } from "./config.ts";
import { nodeSettings } from "./settings/settings.ts";
import { watchedHow } from "./watch/settings.ts";

export const readNodeConfig = (environment: Environment): NodeConfig | Faulty => {
  const file = withBoardFile(environment);
  const read = nodeSettings.safeParse(file.environment);
  const faults = [...(read.success ? [] : faultsOf(read.error)), ...file.faults];
  if (!read.success || faults.length > 0) return { faults };
  const { PORT: port, HOST: host, PORTH_DATABASE: database } = read.data;
  const backups = backupsOf(read.data);
  return { ...common(read.data), port, host, database, backups, ...watchedHow(read.data) };
};

const backupsOf = (read: z.output<typeof nodeSettings>): BackupPlan | null =>
  read.PORTH_BACKUP_FOLDER === ""
    ? null
    : {
        folder: read.PORTH_BACKUP_FOLDER,
        everyHours: read.PORTH_BACKUP_EVERY_HOURS,
        keep: read.PORTH_BACKUP_KEEP,
      };

/** The environment with the board's file in place of its path. Text that begins with `{` is the file itself. */
export const withBoardFile = (
  environment: Environment,
): { readonly environment: Environment; readonly faults: readonly string[] } => {
  const { PORTH_BOARD_FILE: named, ...others } = environment;
  if (typeof named !== "string" || named.trim() === "" || named.trimStart().startsWith("{"))
    return { environment, faults: [] };
  const text = textOf(named);
  return text === null
    ? { environment: others, faults: ["PORTH_BOARD_FILE names a file that cannot be read"] }
    : { environment: { ...others, PORTH_BOARD_FILE: text }, faults: [] };
};

/** The text of a file; null where it cannot be read. */
export const textOf = (path: string): string | null => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
};
