import { createRoute } from "@hono/zod-openapi";
import * as z from "zod";
import { sha256 } from "#audit/digest.ts";
import type { Deps } from "#deps.ts";
import { Problem } from "#problem.ts";
import type { AddRoutes } from "./porth-app.ts";
import { publicProblems } from "./shapes/problem.ts";
import { prose } from "./shapes/text.ts";

type ReadAsset = NonNullable<Deps["readAsset"]>;

/** The address of a file that pages are made with. What is there never changes: its name holds a digest of it. */
export const assetAddress = async (read: ReadAsset, name: string): Promise<string> => {
  const dot = name.lastIndexOf(".");
  return `/assets/${name.slice(0, dot)}.${await digestOf(read, name)}${name.slice(dot)}`;
};

const types: Readonly<Record<string, string>> = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
};

const route = createRoute({
  method: "get",
  path: "/assets/{file}",
  operationId: "readAsset",
  tags: ["Operations"],
  summary: "A file that a page is made with",
  description: "Keep it for ever: the digest in its name is of what it holds.",
  security: [],
  request: {
    params: z.strictObject({
      file: z
        .string()
        .max(100)
        .regex(/^[a-z-]+\.[0-9a-f]{16}\.[a-z]+$/, "is not such a name")
        .meta({ description: "As the page names it.", examples: ["docs.0f1e2d3c4b5a6978.css"] }),
    }),
  },
  responses: {
    200: {
      description: "The file",
      content: {
        "text/css": { schema: prose(10_000_000) },
        "text/javascript": { schema: prose(10_000_000) },
      },
    },
    ...publicProblems("not_found"),
  },
});

export const addAssets: AddRoutes = (app, { readAsset }) => {
  app.openapi(route, async (c) => {
    const [name = "", digest, type = ""] = c.req.valid("param").file.split(".");
    const bytes = (await readAsset?.(`${name}.${type}`)) ?? null;
    if (!readAsset || bytes === null || digest !== (await digestOf(readAsset, `${name}.${type}`)))
      throw new Problem("not_found", "There is no such file, or there is a newer one.");
    return c.body(bytes, 200, {
      "Content-Type": types[type] ?? "application/octet-stream",
      "Cache-Control": "public, max-age=31536000, immutable",
    }) as never;
  });
};

const known = new WeakMap<ReadAsset, Map<string, Promise<string>>>();

/** Sixteen digits, reckoned once for each file in the life of a process or isolate. */
const digestOf = (read: ReadAsset, name: string): Promise<string> => {
  const digests = known.get(read) ?? new Map<string, Promise<string>>();
  known.set(read, digests);
  const digest = digests.get(name) ?? reckoned(read, name);
  digests.set(name, digest);
  digest.catch(() => digests.delete(name));
  return digest;
};

const reckoned = async (read: ReadAsset, name: string): Promise<string> => {
  const bytes = await read(name);
  if (bytes === null) throw new Error(`The asset ${name} is missing.`);
  return sha256(bytes).slice(0, 16);
};
