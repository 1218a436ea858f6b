import { existsSync, statfsSync } from "node:fs";
import { dirname } from "node:path";
import type SQLite from "better-sqlite3";
import { verifyTrail } from "#actions/reports/verify-trail.ts";
import { readRegister } from "#db/register.ts";
import type { Deps } from "#deps.ts";
import { daysBetween } from "#gate/day.ts";
import { newestAt } from "#runtime/backup/scheduled.ts";
import { schemaState } from "#runtime/migrations.ts";
import { depsOn, localOperator, notCurrent, withSqlite } from "./local-file.ts";
import type { Outcome } from "./outcome.ts";
import { ownBoard } from "./own-board.ts";

/** One thing looked at. `todo` is null when it is well. */
interface Look {
  readonly name: string;
  readonly found: string;
  readonly todo: string | null;
}

const leastNode = 24;
const leastFreeMebibytes = 512;

/** Looks at all that Porth stands on, one line each: 1 when anything wants doing. */
export const doctor = async (
  file: string,
  { PORTH_BACKUP_FOLDER: backups = "" }: NodeJS.ProcessEnv,
): Promise<Outcome> => {
  const around = [nodeVersion(), freeSpace(file), ...(backups === "" ? [] : [newestBackup(backups)])];
  const opened = await withSqlite(file, "existing", async (sqlite) =>
    concluded([...around, { name: "file", found: `${file} opens`, todo: null }, ...(await inside(sqlite))]),
  );
  if (opened.raw !== undefined) return opened;
  const [found = "", todo = ""] = opened.err ?? [];
  return concluded([...around, { name: "file", found, todo }]);
};

const concluded = (looks: readonly Look[]): Outcome => ({
  exit: looks.every(({ todo }) => todo === null) ? 0 : 1,
  raw: JSON.stringify(looks.map((look) => ({ ...look, ok: look.todo === null }))),
  out: looks.map(({ name, found, todo }) =>
    todo === null ? `ok    ${name}: ${found}` : `to do ${name}: ${found} ${todo}`,
  ),
});

const look = (name: string, found: string, isWell: boolean, todo: string): Look => ({
  name,
  found,
  todo: isWell ? null : todo,
});

const nodeVersion = (): Look => {
  const { node } = process.versions;
  return look("node", node, Number.parseInt(node, 10) >= leastNode, "Run npm ci, and start Porth with npm.");
};

const freeSpace = (file: string): Look => {
  const folder = dirname(file);
  const { bavail, bsize } = statfsSync(existsSync(folder) ? folder : ".");
  const mebibytes = Math.floor((bavail * bsize) / 2 ** 20);
  return look(
    "disk",
    `${mebibytes} MiB free`,
    mebibytes >= leastFreeMebibytes,
    `Make room: at least ${leastFreeMebibytes} MiB.`,
  );
};

/** Two days: one that failed has been tried again for a day. */
const backupHours = 48;

const newestBackup = (folder: string): Look => {
  const at = newestAt(folder);
  const hours = at === null ? null : Math.floor((Date.now() - at) / 3_600_000);
  return look(
    "backup",
    hours === null ? `none in ${folder}.` : `the newest is ${hours} hours old.`,
    hours !== null && hours <= backupHours,
    "Take one: npm run -s porth -- backup, and look for the fault in the log.",
  );
};

const inside = async (sqlite: SQLite.Database): Promise<readonly Look[]> => {
  const state = schemaState(sqlite);
  const looks = [
    look("schema", state, state === "current", state === "current" ? "" : `The file ${notCurrent[state]}`),
    integrity(sqlite),
    durability(sqlite),
  ];
  if (state !== "current") return looks;
  const board = ownBoard(process.env);
  if ("exit" in board)
    return [...looks, look("board's file", "is wrong.", false, (board.err ?? []).join("; "))];
  const deps = depsOn(sqlite, board);
  return [...looks, policyInForce(deps), await trail(deps), ...(await extracts(deps))];
};

const integrity = (sqlite: SQLite.Database): Look => {
  const found = String(sqlite.pragma("integrity_check(1)", { simple: true }));
  return look("integrity", found, found === "ok", "Restore a backup, and look at the disk.");
};

/** 2 is FULL: what was acknowledged is on the disk. */
const durability = (sqlite: SQLite.Database): Look => {
  const journal = String(sqlite.pragma("journal_mode", { simple: true }));
  const synchronous = Number(sqlite.pragma("synchronous", { simple: true }));
  return look(
    "durability",
    `journal ${journal}, synchronous ${synchronous}`,
    journal === "wal" && synchronous === 2,
    "Put the file on a local disk: a network folder cannot keep a write-ahead log.",
  );
};

const policyInForce = ({ policyName: { id, version, digest } }: Deps): Look =>
  look("policy", `${id} ${version} ${digest}`, true, "");

const trail = async (deps: Deps): Promise<Look> => {
  const found = await verifyTrail(deps, localOperator);
  return found.valid
    ? look("trail", `${found.head.seq} lines verify`, true, "")
    : look(
        "trail",
        `broken at line ${found.brokenAt}: ${found.why}.`,
        false,
        "Keep this file as evidence, and restore a backup.",
      );
};

const extracts = async ({ db, policy, today }: Deps): Promise<readonly Look[]> => {
  const { extracts } = await readRegister(db);
  return (["staff-list", "job-plans"] as const).map((kind) => {
    const extractedOn = extracts[kind]?.extractedOn ?? null;
    const todo = `Load a new one: npm run -s porth -- import ${kind} <file> --on YYYY-MM-DD`;
    if (extractedOn === null) return look(kind, "no extract.", false, todo);
    const ageDays = daysBetween(extractedOn, today());
    const found = `extract of ${extractedOn}, ${ageDays} days old, stale after ${policy.maxExtractAgeDays}`;
    return look(kind, found, ageDays <= policy.extractAgeingDays, todo);
  });
};
