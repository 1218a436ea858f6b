import type { Context } from "hono";
import type * as z from "zod";
import { Problem } from "#problem.ts";

/** A form that can be taken as it is, or what must be mended in it. */
export type Form<T> =
  | { readonly ok: true; readonly data: T }
  | {
      readonly ok: false;
      /** For each field that must be mended the message of its shape: give shapes the keys of words as messages. */
      readonly errors: ReadonlyMap<string, string>;
      /** What was typed, to be shown again. Files and repeated fields are left out. */
      readonly typed: ReadonlyMap<string, string>;
    };

const types = ["application/x-www-form-urlencoded", "multipart/form-data"];

/**
 * Reads a form by a strict shape: fields that it does not have mean that the form is not Porth's, and are refused with the
 * whole. A field that comes more than once is a list; a file stays a File.
 */
export const readForm = async <Shape extends z.ZodRawShape>(
  c: Context,
  shape: z.ZodObject<Shape>,
): Promise<Form<z.output<z.ZodObject<Shape>>>> => {
  const type = c.req.header("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";
  if (!types.includes(type)) throw new Problem("unsupported_media_type", "Send the form as a browser does.");
  const sent = await c.req.parseBody({ all: true }).catch(() => null);
  if (sent === null) throw new Problem("invalid_request", "The form cannot be read. Nothing was done.");
  const read = shape.strict().safeParse(sent);
  if (read.success) return { ok: true, data: read.data };
  if (read.error.issues.some(({ code }) => code === "unrecognized_keys"))
    throw new Problem("invalid_request", "The form has fields that are not Porth's. Nothing was done.");
  const texts = Object.entries(sent).filter((each): each is [string, string] => typeof each[1] === "string");
  return { ok: false, errors: firstOfEach(read.error.issues), typed: new Map(texts) };
};

const firstOfEach = (issues: z.ZodError["issues"]): ReadonlyMap<string, string> =>
  new Map(issues.toReversed().map(({ path, message }) => [String(path[0] ?? ""), message]));
