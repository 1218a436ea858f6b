import type SQLite from "better-sqlite3";
import type { Principal } from "#auth/principal.ts";
import { roles } from "#auth/principal.ts";
import { openDatabase } from "#db/database.ts";
import type { Deps } from "#deps.ts";
import { dayOf } from "#gate/day.ts";
import { Problem } from "#problem.ts";
import { boardDeps } from "#runtime/board-deps.ts";
import { idMaker } from "#runtime/ids.ts";
import { type SchemaState, schemaState } from "#runtime/migrations.ts";
import { openSqlite } from "#runtime/open-sqlite.ts";
import { openReadingThread } from "#runtime/read-file-in-thread.ts";
import { reportFault } from "#runtime/report.ts";
import type { BoardFile } from "#runtime/settings/board-file.ts";
import { sqliteAsD1 } from "#runtime/sqlite-as-d1.ts";
import { version } from "#runtime/version.ts";
import { unwatched } from "#watch.ts";
import { type Outcome, refused } from "./outcome.ts";
import { ownBoard } from "./own-board.ts";

/** Told what is being done now. */
export type OnStage = (stage: string) => void;

/** Who works on the file itself. It reads no names and reviews nothing: both are for people who have signed in. */
export const localOperator: Principal = {
  id: "local:cli",
  kind: "application",
  roles: new Set(roles.filter((role) => role !== "Review.Decide" && role !== "Gate.ReadDetail")),
  name: null,
  employeeNumber: null,
  signedInAt: null,
};

/** Opens a file that is there and closes it when all is done; says why not, and what to do, where it does not open. */
export const withSqlite = async (
  file: string,
  mode: "create" | "existing",
  use: (sqlite: SQLite.Database) => Outcome | Promise<Outcome>,
): Promise<Outcome> => {
  const sqlite = opened(file, mode);
  if ("exit" in sqlite) return sqlite;
  try {
    return await use(sqlite);
  } finally {
    sqlite.close();
  }
};

/** Likewise, with Porth on it; a file of another schema is refused. */
export const withFile = (
  file: string,
  use: (deps: Deps, board: BoardFile) => Promise<Outcome>,
  onStage: OnStage = () => {},
): Promise<Outcome> =>
  withSqlite(file, "existing", (sqlite) => {
    const state = schemaState(sqlite);
    if (state !== "current") return refused(`${file} ${notCurrent[state]}`);
    const board = ownBoard(process.env);
    return "exit" in board ? board : use(depsOn(sqlite, board, onStage), board);
  });

/** Likewise, for one who only looks: whatever would write is refused by the file itself. */
export const withFileToRead: typeof withFile = (file, use) =>
  withFile(file, (deps, board) => {
    deps.db.d1.prepare("pragma query_only = on").run();
    return use(deps, board);
  });

export const notCurrent: Readonly<Record<Exclude<SchemaState, "current">, string>> = {
  behind: "is older than this Porth. Run: npm run -s porth -- migrate",
  ahead: "was made by a newer Porth. Install that one, or restore a backup.",
};

const opened = (file: string, mode: "create" | "existing"): SQLite.Database | Outcome => {
  try {
    return openSqlite(file, mode);
  } catch (error) {
    return refused(
      `${file} cannot be opened (${error instanceof Error ? error.message : "no reason given"}).`,
      `Name another file with --database or PORTH_DATABASE, or make a new one: npm run -s porth -- migrate`,
    );
  }
};

const refuseSecrets = (): never => {
  throw new Problem("unavailable", "Secrets are sealed by the server: it alone has the keys.");
};

/** What Porth is lent on the command line. Nothing here can sign, seal or send: the keys are the server's. */
export const depsOn = (sqlite: SQLite.Database, board: BoardFile, onStage: OnStage = () => {}): Deps => {
  const d1 = sqliteAsD1(sqlite);
  const readFile = openReadingThread();
  const batch: typeof d1.batch = (statements) => {
    onStage("storing");
    return d1.batch(statements);
  };
  return {
    db: openDatabase({ ...d1, batch } as typeof d1),
    now: Date.now,
    today: () => dayOf(Date.now()),
    newId: idMaker(Date.now),
    verifyToken: async () => localOperator,
    ...boardDeps(board, async (...asked) => {
      onStage("reading");
      const file = await readFile(...asked);
      onStage("checking");
      return file;
    }),
    receipts: {
      sign: async () => {
        throw new Problem("unavailable", "Receipts are signed by the server: it alone has the keys.");
      },
      publicKeys: [],
    },
    report: reportFault,
    watch: unwatched,
    hasCurrentSchema: async () => schemaState(sqlite) === "current",
    requestsPerMinute: 1_000_000,
    sealer: { seal: refuseSecrets, unseal: refuseSecrets, isNewest: refuseSecrets },
    webhooks: {
      allowed: { hosts: [], isDemonstration: false },
      post: async () => ({ failure: "stopped", latencyMilliseconds: 0 }),
      chance: Math.random,
    },
    inbound: [],
    version,
  };
};
