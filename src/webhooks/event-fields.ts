import * as z from "zod";

/** A prefix and a ULID. */
export const idOf = (prefix: string) =>
  z
    .string()
    .length(prefix.length + 27)
    .regex(new RegExp(`^${prefix}_[0-9A-HJKMNP-TV-Z]{26}$`))
    .meta({ description: `\`${prefix}_\` and a ULID.` });

/** A code from an open list, never words. */
export const code = z
  .string()
  .max(64)
  .regex(/^[a-z0-9_]+$/)
  .meta({ description: "An open list: new codes may come, none is ever renamed." });

export const codes = z.array(code).max(100);

const control = "\\u0000-\\u001f\\u007f-\\u009f";

export const department = z
  .string()
  .min(1)
  .max(64)
  .regex(new RegExp(`^[^${control}]+$`))
  .meta({ description: "The department's code." });

export const day = z.iso.date().max(10).meta({ description: "A UK calendar day." });

export const instant = z.iso.datetime().max(24).meta({ description: "RFC 3339, UTC." });

export const count = z.int().min(0).max(10_000_000).meta({ format: "int32" });

export const sequence = z
  .int()
  .min(1)
  .max(Number.MAX_SAFE_INTEGER)
  .meta({ format: "int64", description: "The place among the events of this department, from 1." });

export const standing = z
  .enum(["clear", "blocked"])
  .nullable()
  .meta({ description: "Null when there was, or is, no such department." });

export const href = z
  .string()
  .max(1_000)
  .regex(/^\/v1\/[\w/.~%?=&-]+$/)
  .meta({ description: "Where Porth tells the rest, to those who may read it." });

/** Why a reviewer decided so, where they took it from a list; words of their own are not told. */
export const reason = z
  .string()
  .max(64)
  .regex(/^[a-z_]{1,64}$/)
  .optional();

/** Where the things that events name can be read. */
export const hrefTo = {
  decision: (id: string) => `/v1/decisions/${id}`,
  review: (id: string) => `/v1/reviews/${id}`,
  standing: (code: string) => `/v1/departments/${encoded(code)}/standing`,
  import: (id: string) => `/v1/imports/${id}`,
  checkpoint: (seq: number) => `/v1/audit/checkpoints?after=${seq - 1}&limit=1`,
  endpoint: (id: string) => `/v1/webhook-endpoints/${id}`,
} as const;

/** A code may hold characters that `encodeURIComponent` leaves and paths do not need. */
const encoded = (text: string): string =>
  encodeURIComponent(text.toWellFormed()).replaceAll(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
