import { randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { exportJWK, generateKeyPair, type JWK } from "jose";
import { type Day, dayOf } from "#gate/day.ts";
import { faultsOf } from "#runtime/config.ts";
import { withBoardFile } from "#runtime/config-on-node.ts";
import type { BoardFile } from "#runtime/settings/board-file.ts";
import { demonstrationSettings } from "#runtime/settings/settings.ts";
import { watchedHow } from "#runtime/watch/settings.ts";

/** Whom the demonstration's tokens are for. */
export const audience = "https://porth.example";

export interface DemonstrationSettings {
  readonly port: number;
  readonly database: string;
  /** Null follows the clock. */
  readonly fixedDay: Day | null;
  readonly today: Day;
  readonly empty: boolean;
  readonly boardFile: BoardFile;
  /** Only a level that is asked for is logged: the demonstration's terminal is for reading. */
  readonly watchedHow: ReturnType<typeof watchedHow>;
}

/** What the demonstration is told by its surroundings; says what is wrong with it, and ends, where something is. */
export const readSettings = (environment: NodeJS.ProcessEnv): DemonstrationSettings => {
  const file = withBoardFile(environment);
  const read = demonstrationSettings.safeParse(file.environment);
  const faults = [...(read.success ? [] : faultsOf(read.error)), ...file.faults];
  if (!read.success || faults.length > 0) {
    console.error(faults.join("\n"));
    process.exit(1);
  }
  const fixedDay = read.data.PORTH_TODAY ?? null;
  return {
    port: read.data.PORT,
    database: read.data.PORTH_DATABASE,
    fixedDay,
    today: fixedDay ?? dayOf(Date.now()),
    empty: read.data.PORTH_EMPTY === "1",
    boardFile: read.data.PORTH_BOARD_FILE,
    watchedHow: {
      ...watchedHow(read.data),
      ...(environment.PORTH_LOG_LEVEL === undefined ? { logLevel: "silent" as const } : {}),
    },
  };
};

/** The demonstration's own key for receipts, made at its first start and kept in a file that only its owner reads. */
export const receiptKeyIn = async (file: string): Promise<JWK> =>
  JSON.parse(
    await keptIn(file, async () => {
      const { privateKey } = await generateKeyPair("Ed25519", { extractable: true });
      return JSON.stringify({ ...(await exportJWK(privateKey)), kid: "demonstration-1" });
    }),
  ) as JWK;

/** Likewise a key that seals, so that people stay signed in and secrets stay known over a restart. */
export const keyIn = (file: string): Promise<string> =>
  keptIn(file, async () => randomBytes(32).toString("base64url"));

const keptIn = async (file: string, make: () => Promise<string>): Promise<string> => {
  try {
    return readFileSync(file, "utf8");
  } catch {
    const made = await make();
    writeFileSync(file, made, { mode: 0o600 });
    return made;
  }
};
