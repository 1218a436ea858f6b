import type { JWK } from "jose";
import type * as z from "zod";
import type { Issuer } from "#auth/issuers.ts";
import type { Periods } from "#db/retention/periods.ts";
import type { AllowedHost } from "#webhooks/allow-list.ts";
import type { InboundSource } from "#webhooks/inbound/sources.ts";
import type { Language } from "#words/language.ts";
import type { BackupPlan } from "./backup/plan.ts";
import type { BoardFile } from "./settings/board-file.ts";
import { settings } from "./settings/settings.ts";
import type { LogLevel } from "./watch/settings.ts";

/** What Porth is told by its surroundings: environment variables on Node, variables and secrets on Workers. */
export interface Config {
  readonly issuers: readonly Issuer[];
  /** The first signs receipts; the others are still published, their private halves not needed any more. */
  readonly receiptKeys: readonly [JWK, ...JWK[]];
  readonly requestsPerMinute: number;
  /** Where people and their providers find Porth: an origin. */
  readonly url: string;
  /** The health board's name. */
  readonly board: Readonly<Record<Language, string>>;
  /** The first seals what browsers carry; all open it. */
  readonly sessionKeys: readonly [Uint8Array, ...Uint8Array[]];
  /** The first seals what is secret in the database; all open it. */
  readonly secretKeys: readonly [Uint8Array, ...Uint8Array[]];
  /** Where events may be sent. */
  readonly webhookHosts: readonly AllowedHost[];
  /** HR systems that may tell Porth what happened. */
  readonly inbound: readonly InboundSource[];
  /** What the board decided for itself. */
  readonly boardFile: BoardFile;
  /** Days for which what is not kept for ever is kept. */
  readonly retention: Periods;
}

/** What Node alone needs besides. */
export interface NodeConfig extends Config {
  readonly port: number;
  readonly host: string;
  /** The SQLite file. */
  readonly database: string;
  /** Null where no backups are to be taken. */
  readonly backups: BackupPlan | null;
  readonly logLevel: LogLevel;
  /** Where metrics are read; nowhere when it is undefined. */
  readonly metricsPort: number | undefined;
  readonly sendsTraces: boolean;
  /** What traces call this Porth. */
  readonly serviceName: string;
}

/** Everything that is missing or wrong, by name, so that it can be mended in one go. */
export interface Faulty {
  readonly faults: readonly string[];
}

export type Environment = Readonly<Record<string, unknown>>;

export const readConfig = (environment: Environment): Config | Faulty => {
  const read = settings.safeParse(environment);
  return read.success ? common(read.data) : { faults: faultsOf(read.error) };
};

export const common = (read: z.output<typeof settings>): Config => ({
  issuers: read.PORTH_ISSUERS,
  receiptKeys: read.PORTH_RECEIPT_KEYS as unknown as readonly [JWK, ...JWK[]],
  requestsPerMinute: read.PORTH_REQUESTS_PER_MINUTE,
  url: read.PORTH_URL,
  board: read.PORTH_BOARD,
  sessionKeys: read.PORTH_SESSION_KEY,
  secretKeys: read.PORTH_SECRET_KEY,
  webhookHosts: read.PORTH_WEBHOOK_HOSTS,
  inbound: read.PORTH_INBOUND,
  boardFile: read.PORTH_BOARD_FILE,
  retention: read.PORTH_RETENTION,
});

export const faultsOf = ({ issues }: z.ZodError): readonly string[] =>
  issues.map(({ path: [name, ...inside], message }) =>
    [String(name), ...(inside.length > 0 ? [`(${inside.map(String).join(".")})`] : []), message].join(" "),
  );
