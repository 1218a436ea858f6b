import { base64url } from "jose";
import * as z from "zod";
import { issuerTable, safeUrl } from "#auth/issuers.ts";
import { usualDays } from "#db/retention/periods.ts";
import { isDay } from "#gate/day.ts";
import { watchSettings } from "#runtime/watch/settings.ts";
import { allowedHosts } from "#webhooks/allow-list.ts";
import { inboundSources } from "#webhooks/inbound/sources.ts";
import { boardFileText, shippedBoard } from "./board-file.ts";
import { retentionShape } from "./retention-shape.ts";

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

const publishedKey = z.looseObject({
  kty: z.literal("OKP", { error: "must be an Ed25519 key" }),
  crv: z.literal("Ed25519"),
  x: z.string(),
  kid: z.string().min(1),
});

const signingKey = publishedKey.extend({ d: z.string({ error: "must be a private key" }) });

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

/** What Porth needs wherever it runs. */
export const settings = z.object({
  PORTH_ISSUERS: json(issuerTable),
  PORTH_RECEIPT_KEYS: json(z.tuple([signingKey], publishedKey)),
  PORTH_REQUESTS_PER_MINUTE: number(1, 1_000_000).default(6_000),
  PORTH_URL: origin,
  PORTH_BOARD: json(boardName),
  PORTH_SESSION_KEY: keys,
  PORTH_SECRET_KEY: keys,
  PORTH_WEBHOOK_HOSTS: json(allowedHosts).default([]),
  PORTH_INBOUND: json(inboundSources).default([]),
  PORTH_BOARD_FILE: boardFileText.default(shippedBoard),
  PORTH_RETENTION: json(retentionShape).default(usualDays),
});

/** What Node needs besides. */
export const nodeSettings = settings.extend({
  PORT: number(1, 65_535).default(8787),
  HOST: z.string().min(1).default("127.0.0.1"),
  PORTH_DATABASE: z.string({ error: "is missing" }).min(1, "is missing"),
  PORTH_BACKUP_FOLDER: z.string().default(""),
  PORTH_BACKUP_EVERY_HOURS: number(1, 168).default(24),
  PORTH_BACKUP_KEEP: number(1, 1_000).default(14),
  ...watchSettings,
});

/** What the demonstration is told; all else it makes for itself. */
export const demonstrationSettings = z.object({
  PORT: number(0, 65_534).default(8787),
  PORTH_DATABASE: z.string().min(1).default("data/demonstration.db"),
  PORTH_TODAY: z.string().refine(isDay, "is not a day, YYYY-MM-DD").optional(),
  PORTH_EMPTY: z.enum(["", "0", "1"]).default("0"),
  PORTH_BOARD_FILE: boardFileText.default(shippedBoard),
  ...watchSettings,
});

/** What the command is told besides, for a server. */
export const commandSettings = z.object({ PORTH_TOKEN: z.string().optional() });
