import * as z from "zod";

/** Written as escapes that every dialect of regular expressions knows: callers generate clients from these. */
const control = "\\u0000-\\u001f\\u007f-\\u009f";

/** One line of text, without control characters. */
export const line = (max: number) =>
  z
    .string()
    .max(max)
    .regex(new RegExp(`^[^${control}]*$`), "must be one line without control characters");

/** Like `line`, and not blank. */
export const filledLine = (max: number) => line(max).min(1).regex(/\S/u, "must not be blank");

/** Text as Porth writes it, line breaks and all. */
export const prose = (max = 4_000) =>
  z
    .string()
    .max(max)
    .regex(/^[\s\S]*$/);

/** A whole number between two bounds, in as many bits as these need. */
export const whole = (least: number, most: number) => z.int().min(least).max(most).meta(bits(most));

export const bits = (most: number) => ({ format: most > 2_147_483_647 ? "int64" : "int32" });

export const idOf = (prefix: string) =>
  z
    .string()
    .length(prefix.length + 27)
    .regex(new RegExp(`^${prefix}_[0-9A-HJKMNP-TV-Z]{26}$`), "is not such an id")
    .meta({ description: `\`${prefix}_\` and a ULID.`, examples: [`${prefix}_01KAN7Q4YF2M8X3C5V9B0T6DZE`] });

/** A UK calendar day. */
export const day = z.iso
  .date()
  .max(10)
  .meta({ description: "A UK calendar day.", examples: ["2026-11-22"] });

export const instant = z.iso
  .datetime()
  .max(24)
  .meta({ description: "RFC 3339, UTC.", examples: ["2026-11-22T09:14:03.120Z"] });

export const count = whole(0, 10_000_000);

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
