import type { Context } from "hono";
import * as z from "zod";
import { json } from "./operation.ts";
import { bits, idOf, line } from "./text.ts";

const next = line(200)
  .nullable()
  .meta({ description: "Give it as `cursor` for the next page; null at the end." });

/** A page of a list, by the name that the document gives it. */
export const pageOf = <T extends z.ZodType>(id: string, item: T) => ({
  ...json("A page", z.strictObject({ items: z.array(item).max(200), next }).meta({ id })),
  headers: z.object({ Link: line(4_000).optional().meta({ description: 'The next page: rel="next".' }) }),
});

export const limit = z.coerce
  .number()
  .int()
  .min(1)
  .max(200)
  .default(50)
  .meta({ ...bits(200), description: "How many a page holds at the most." });

/** A cursor is the id of the last item of the page before. */
export const cursorOf = (prefix: string) =>
  idOf(prefix).optional().meta({ description: "The `next` of the page before." });

export const language = z.enum(["en", "cy", "both"]).optional().meta({
  description: "Which language the texts are in, whatever `Accept-Language` says; `both` gives objects.",
});

/** One page of a list that was read with one item more than the page holds. */
export const page = <T, B>(
  c: Context,
  read: readonly T[],
  {
    size,
    key,
    body,
  }: { readonly size: number; readonly key: (item: T) => string; readonly body: (item: T) => B },
): { items: B[]; next: string | null } => {
  const items = read.slice(0, size);
  const last = items.at(-1);
  const next = read.length > size && last !== undefined ? key(last) : null;
  if (next !== null) linkNext(c, "cursor", next);
  return { items: items.map(body), next };
};

/** Says in a header where the next page is (RFC 8288): here, from this value of the parameter. */
export const linkNext = (c: Context, parameter: string, value: string): void => {
  const url = new URL(c.req.url);
  url.searchParams.set(parameter, value);
  c.header("Link", `<${url.pathname}${url.search}>; rel="next"`);
};
