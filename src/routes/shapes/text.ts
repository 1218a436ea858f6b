import * as z from "zod";

/** One line of text, without control characters. */
export const line = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^[^\p{Cc}]*$/u, "must be one line without control characters");

/** Like `line`, and not blank. */
export const filledLine = (max: number) => line(max).min(1).regex(/\S/u, "must not be blank");

/** Text as Porth writes it, line breaks and all. */
export const prose = (max = 4_000) =>
  z
    .string()
    .max(max)
    .regex(/^[\s\S]*$/u);

export const idOf = (prefix: string) =>
  z
    .string()
    .length(prefix.length + 27)
    .regex(new RegExp(`^${prefix}_[0-9A-HJKMNP-TV-Z]{26}$`), "is not such an id");

/** A UK calendar day. */
export const day = z.iso.date().max(10).meta({ description: "A UK calendar day", example: "2026-11-22" });

export const instant = z.iso
  .datetime()
  .max(24)
  .meta({ description: "RFC 3339, UTC", example: "2026-11-22T09:14:03.120Z" });

export const count = z.int().min(0).max(10_000_000);

export const digest = z
  .string()
  .length(71)
  .regex(/^sha256:[0-9a-f]{64}$/);

export const bareDigest = z
  .string()
  .length(64)
  .regex(/^[0-9a-f]{64}$/);

export const code = z
  .string()
  .max(64)
  .regex(/^[a-z0-9_]+$/)
  .meta({ description: "An open list: new codes may come, none is ever renamed." });
