import { createRoute } from "@hono/zod-openapi";
import * as z from "zod";
import { readHead } from "#db/trail.ts";
import { Problem } from "#problem.ts";
import type { AddRoutes } from "./porth-app.ts";
import { policyShape } from "./shapes/answer.ts";
import { json } from "./shapes/operation.ts";
import { publicProblems } from "./shapes/problem.ts";
import { line } from "./shapes/text.ts";

const state = z.strictObject({ status: z.enum(["alive", "ready"]) }).meta({ id: "State" });

const livez = createRoute({
  method: "get",
  path: "/livez",
  operationId: "livez",
  tags: ["Operations"],
  summary: "Whether the process runs",
  description: "For whatever starts it again when it does not. Touches nothing.",
  security: [],
  responses: { 200: json("It runs", state), ...publicProblems() },
});

const readyz = createRoute({
  method: "get",
  path: "/readyz",
  operationId: "readyz",
  tags: ["Operations"],
  summary: "Whether it can answer: the database is there, with the schema of this Porth",
  description: "For whatever sends requests here.",
  security: [],
  responses: { 200: json("It can", state), ...publicProblems("unavailable") },
});

const version = createRoute({
  method: "get",
  path: "/version",
  operationId: "version",
  tags: ["Operations"],
  summary: "Which Porth this is, and by which policy it answers",
  description: "The digest is that of the policy in every decision.",
  security: [],
  responses: {
    200: json(
      "The version",
      z
        .strictObject({ name: z.literal("porth"), version: line(100), policy: policyShape })
        .meta({ id: "Version" }),
    ),
    ...publicProblems(),
  },
});

const keyShape = z
  .strictObject({
    kty: z.literal("OKP"),
    crv: z.literal("Ed25519"),
    x: z
      .string()
      .max(100)
      .regex(/^[\w-]+$/),
    kid: line(200).optional(),
    use: z.literal("sig"),
    alg: z.literal("Ed25519"),
  })
  .meta({ id: "ReceiptKey" });

const jwks = createRoute({
  method: "get",
  path: "/.well-known/jwks.json",
  operationId: "receiptKeys",
  tags: ["Operations"],
  summary: "The public keys that receipts are checked with",
  description: "RFC 7517. Keys that sign no more stay as long as their receipts are to be checked.",
  security: [],
  responses: {
    200: json(
      "The key set",
      z.strictObject({ keys: z.array(keyShape).max(20).readonly() }).meta({ id: "ReceiptKeys" }),
    ),
    ...publicProblems(),
  },
});

export const addOperations: AddRoutes = (app, deps) => {
  app.openapi(livez, (c) => c.json({ status: "alive" as const }, 200));
  app.openapi(readyz, async (c) => {
    await readHead(deps.db);
    if (!(await deps.hasCurrentSchema()))
      throw new Problem("unavailable", "The database has another schema than this Porth.");
    return c.json({ status: "ready" as const }, 200);
  });
  app.openapi(version, (c) =>
    c.json({ name: "porth" as const, version: deps.version, policy: deps.policyName }, 200),
  );
  app.openapi(jwks, (c) => {
    c.header("Cache-Control", "public, max-age=300");
    return c.json({ keys: deps.receipts.publicKeys }, 200) as never;
  });
};
