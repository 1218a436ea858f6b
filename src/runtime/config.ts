import { base64url, type JWK } from "jose";
import * as z from "zod";
import { type Issuer, issuerTable, safeUrl } from "#auth/issuers.ts";
import { type AllowedHost, allowedHosts } from "#webhooks/allow-list.ts";
import { type InboundSource, inboundSources } from "#webhooks/inbound/sources.ts";
import type { Language } from "#words/language.ts";

/** What Porth is told by its surroundings: environment variables on Node, variables and secrets on Workers. */
export interface Config {
  readonly issuers: readonly Issuer[];
  /** The first signs receipts; the others are still published. */
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
}

/** What Node alone needs besides. */
export interface NodeConfig extends Config {
  readonly port: number;
  readonly host: string;
  /** The SQLite file. */
  readonly database: string;
}

/** Everything that is missing or wrong, by name, so that it can be mended in one go. */
export interface Faulty {
  readonly faults: readonly string[];
}

type Environment = Readonly<Record<string, unknown>>;

const json = <T extends z.ZodType>(shape: T) =>
  z
    .string({ error: "is missing" })
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: "custom", message: "is not JSON" });
        return z.NEVER;
      }
    })
    .pipe(shape);

const privateKey = z.looseObject({
  kty: z.literal("OKP", { error: "must be an Ed25519 key" }),
  crv: z.literal("Ed25519"),
  x: z.string(),
  d: z.string({ error: "must be a private key" }),
  kid: z.string().min(1),
});

const number = (least: number, most: number) => z.coerce.number().int().min(least).max(most);

const origin = z
  .string({ error: "is missing" })
  .pipe(safeUrl)
  .transform((text) => text.replace(/\/$/, ""))
  .refine((text) => URL.parse(text)?.origin === text, "must be an origin, without a path");

/** 256 bits. */
const key = z
  .string()
  .regex(/^[\w-]{43}$/, "must be 32 bytes, base64url")
  .transform((text) => base64url.decode(text));

/** New keys go before old ones, with commas between. */
const keys = z
  .string({ error: "is missing" })
  .transform((text) => text.split(",").map((each) => each.trim()))
  .pipe(z.tuple([key], key));

const boardName = z.strictObject({ en: z.string().min(1).max(100), cy: z.string().min(1).max(100) });

const settings = z.object({
  PORTH_ISSUERS: json(issuerTable),
  PORTH_RECEIPT_KEYS: json(z.tuple([privateKey], privateKey)),
  PORTH_REQUESTS_PER_MINUTE: number(1, 1_000_000).default(6_000),
  PORTH_URL: origin,
  PORTH_BOARD: json(boardName),
  PORTH_SESSION_KEY: keys,
  PORTH_SECRET_KEY: keys,
  PORTH_WEBHOOK_HOSTS: json(allowedHosts).default([]),
  PORTH_INBOUND: json(inboundSources).default([]),
});

const nodeSettings = settings.extend({
  PORT: number(1, 65_535).default(8787),
  HOST: z.string().min(1).default("127.0.0.1"),
  PORTH_DATABASE: z.string({ error: "is missing" }).min(1, "is missing"),
});

export const readConfig = (environment: Environment): Config | Faulty => {
  const read = settings.safeParse(environment);
  return read.success ? common(read.data) : faulty(read.error);
};

export const readNodeConfig = (environment: Environment): NodeConfig | Faulty => {
  const read = nodeSettings.safeParse(environment);
  if (!read.success) return faulty(read.error);
  const { PORT: port, HOST: host, PORTH_DATABASE: database } = read.data;
  return { ...common(read.data), port, host, database };
};

const common = (read: z.output<typeof settings>): Config => ({
  issuers: read.PORTH_ISSUERS,
  receiptKeys: read.PORTH_RECEIPT_KEYS as unknown as readonly [JWK, ...JWK[]],
  requestsPerMinute: read.PORTH_REQUESTS_PER_MINUTE,
  url: read.PORTH_URL,
  board: read.PORTH_BOARD,
  sessionKeys: read.PORTH_SESSION_KEY,
  secretKeys: read.PORTH_SECRET_KEY,
  webhookHosts: read.PORTH_WEBHOOK_HOSTS,
  inbound: read.PORTH_INBOUND,
});

const faulty = ({ issues }: z.ZodError): Faulty => ({
  faults: issues.map(({ path: [name, ...inside], message }) =>
    [String(name), ...(inside.length > 0 ? [`(${inside.map(String).join(".")})`] : []), message].join(" "),
  ),
});
