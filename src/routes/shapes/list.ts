import type { Context } from "hono";
import * as z from "zod";
import { idOf, line } from "./text.ts";

const next = line(200)
  .nullable()
  .meta({ description: "Give it as `cursor` for the next page; null at the end." });

export const pageOf = <T extends z.ZodType>(item: T) =>
  z.strictObject({ items: z.array(item).max(200), next });

export const limit = z.coerce.number().int().min(1).max(200).default(50);

/** A cursor is the id of the last item of the page before. */
export const cursorOf = (prefix: string) => idOf(prefix).optional();

export const language = z
  .enum(["en", "cy", "both"])
  .optional()
  .meta({ description: "Instead of Accept-Language." });

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
