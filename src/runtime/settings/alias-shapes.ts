import * as z from "zod";
import { columnsOf } from "#imports/columns.ts";
import { fold } from "#imports/fold.ts";
import { quotedChars } from "#imports/limits.ts";
import type { ImportKind } from "#imports/rows.ts";

const header = z
  .string({ error: "must be a text" })
  .max(quotedChars, `must be at most ${quotedChars} characters`)
  .refine((text) => fold(text) !== "", "must have a letter or a digit");

const headers = z.array(header, { error: "must be a list of headers" }).max(20, "must be at most 20 headers");

/** What a board may call the columns of each kind of file, besides the names that Porth knows. */
export const aliasShapes: Readonly<Record<string, z.ZodType>> = Object.fromEntries(
  (Object.keys(columnsOf) as ImportKind[]).map((kind) => [kind, shapeOf(kind)]),
);

function shapeOf(kind: ImportKind): z.ZodType {
  const columns = Object.values(columnsOf[kind]);
  return z
    .strictObject(Object.fromEntries(columns.map(({ name }) => [name, headers.optional()])), {
      error: "must be an object of headers by column",
    })
    .superRefine((own, context) => {
      const known = new Map(
        columns.flatMap(({ name, aliases }) => [name, ...aliases].map((each) => [fold(each), name] as const)),
      );
      for (const [name, given] of Object.entries(own))
        for (const [at, each] of (given ?? []).entries()) {
          const other = known.get(fold(each));
          if (other !== undefined && other !== name)
            context.addIssue({ code: "custom", path: [name, at], message: `is the column ${other} already` });
          known.set(fold(each), other ?? name);
        }
    });
}
