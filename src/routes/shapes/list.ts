import type { Context } from "hono";
import * as z from "zod";
import { json } from "./operation.ts";
import { bits, count, idOf, line } from "./text.ts";

const next = line(200)
  .nullable()
  .meta({ description: "Give it as `cursor` for the next page; null at the end." });

/** A page of a list, by the name that the document gives it. */
export const pageOf = <T extends z.ZodType>(id: string, item: T) => ({
  ...json("A page", z.strictObject({ items: z.array(item).max(200), next }).meta({ id })),
  headers: z.object({ Link: line(4_000).optional().meta({ description: 'The next page: rel="next".' }) }),
});

/** A page of what is numbered: read on by the number, in order, without a gap. */
export const numberedPageOf = <T extends z.ZodType>(id: string, told: string, item: T) =>
  json(
    told,
    z
      .strictObject({
        items: z.array(item).max(200),
        next: count
          .nullable()
          .meta({ description: "Give it as `after` for the next page; null at the end." }),
      })
      .meta({ id }),
  );

/** The number after which a page of what is numbered begins. */
export const afterNumber = (description: string) =>
  z.coerce
    .number()
    .int()
    .min(0)
    .max(9e15)
    .default(0)
    .meta({ ...bits(9e15), description });

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

/** One page of what was read with one item more than it holds, and the key of its last where there is more. */
export const firstPage = <T, K>(
  read: readonly T[],
  size: number,
  key: (item: T) => K,
): { readonly items: readonly T[]; readonly next: K | null } => {
  const items = read.slice(0, size);
  const last = items.at(-1);
  return { items, next: read.length > size && last !== undefined ? key(last) : null };
};

interface Paging<T, K, B> {
  readonly size: number;
  readonly key: (item: T) => K;
  readonly body: (item: T) => B;
  /** What the next page is asked for by. */
  readonly parameter?: "cursor" | "after";
}

/** One page of a list that was read with one item more than the page holds. */
export const page = <T, K extends string | number, B>(
  c: Context,
  read: readonly T[],
  { size, key, body, parameter = "cursor" }: Paging<T, K, B>,
): { items: B[]; next: K | null } => {
  const { items, next } = firstPage(read, size, key);
  if (next !== null) linkNext(c, parameter, String(next));
  return { items: items.map(body), next };
};

/** Says in a header where the next page is (RFC 8288): here, from this value of the parameter. */
const linkNext = (c: Context, parameter: string, value: string): void => {
  const url = new URL(c.req.url);
  url.searchParams.set(parameter, value);
  c.header("Link", `<${url.pathname}${url.search}>; rel="next"`);
};
