import { execFile } from "node:child_process";
import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Deps } from "#deps.ts";
import { type Pulse, pulse } from "#runtime/pulse.ts";
import type { BackupPlan } from "./plan.ts";
import { backupName, takenAt } from "./stamp.ts";

const hour = 3_600_000;
/** Milliseconds between tries. */
const afterFault = hour / 6;
const rest = 1_000;

const command = new URL("../cli.ts", import.meta.url).pathname;
const run = promisify(execFile);

/**
 * Takes a backup whenever the newest in the folder is old enough, in a process of its own so that nobody who asks waits
 * for it, and removes those that are too many. One that fails is reported, and tried again.
 */
export const startBackups = (
  database: string,
  plan: BackupPlan,
  { now, report }: Pick<Deps, "now" | "report">,
): Pulse => {
  const ending = new AbortController();
  const take = async (): Promise<number> => {
    const due = (newestAt(plan.folder) ?? Number.NEGATIVE_INFINITY) + plan.everyHours * hour - now();
    if (due > 0) return due;
    const file = join(plan.folder, backupName(now()));
    await run(process.execPath, [command, "backup", file, "--database", database], {
      env: {},
      signal: ending.signal,
    });
    for (const old of backupsIn(plan.folder).slice(0, -plan.keep)) rmSync(join(plan.folder, old));
    return plan.everyHours * hour;
  };
  const taking = pulse(
    () =>
      take().catch((error) => {
        if (!ending.signal.aborted) report({ requestId: "backup", error });
        return afterFault;
      }),
    rest,
  );
  taking.nudge();
  return {
    ...taking,
    stop: () => {
      ending.abort();
      return taking.stop();
    },
  };
};

/** Oldest first. */
const backupsIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => takenAt(name) !== null)
        .toSorted()
    : [];

/** When the newest backup was taken, in milliseconds; null when there is none. */
export const newestAt = (folder: string): number | null => takenAt(backupsIn(folder).at(-1) ?? "");
