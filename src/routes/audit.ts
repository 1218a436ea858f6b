import { createRoute } from "@hono/zod-openapi";
import * as z from "zod";
import { verifyTrail } from "#actions/reports/verify-trail.ts";
import { allow } from "#auth/principal.ts";
import { listAuditLines } from "#db/trail.ts";
import type { AddRoutes } from "./porth-app.ts";
import { afterNumber, limit, numberedPageOf, page } from "./shapes/list.ts";
import { json, security } from "./shapes/operation.ts";
import { problemResponses } from "./shapes/problem.ts";
import { bareDigest, count, instant, line, prose } from "./shapes/text.ts";

const lineShape = z
  .strictObject({
    seq: count,
    prev_hash: bareDigest,
    hash: bareDigest,
    at: instant,
    type: line(64),
    body: prose(100_000).meta({ description: "Canonical JSON: the exact text that was hashed." }),
  })
  .meta({ id: "AuditLine", description: "What happened, bound to all that happened before." });

const list = createRoute({
  method: "get",
  path: "/v1/audit",
  operationId: "listAuditLines",
  tags: ["Audit"],
  summary: "The trail, from its beginning",
  description:
    'hash = SHA-256("porth-audit-v1" + prev_hash + body), all as text; the first prev_hash is 64 zeros.',
  ...security("Audit.Read"),
  request: {
    query: z.strictObject({
      after: afterNumber("Lines after this one."),
      limit,
    }),
  },
  responses: {
    200: numberedPageOf("AuditPage", "A page of lines", lineShape),
    ...problemResponses(),
  },
});

const whole = z
  .strictObject({ valid: z.literal(true), count, head: bareDigest })
  .meta({ id: "AuditWhole", description: "Every line follows the one before." });

const broken = z
  .strictObject({ valid: z.literal(false), broken_at: count, why: line(200) })
  .meta({ id: "AuditBroken", description: "The first line that does not." });

const verify = createRoute({
  method: "get",
  path: "/v1/audit/verify",
  operationId: "verifyTrail",
  tags: ["Audit"],
  summary: "Whether every line follows the one before",
  description: "Reads the whole trail. Compare `head` with a copy of your own.",
  ...security("Audit.Read"),
  responses: {
    200: json("The finding", z.union([whole, broken]).meta({ id: "AuditFinding" })),
    ...problemResponses(),
  },
});

export const addAudit: AddRoutes = (app, deps) => {
  app.openapi(list, async (c) => {
    allow(c.var.by, "Audit.Read");
    const { after, limit } = c.req.valid("query");
    const lines = await listAuditLines(deps.db, after, limit + 1);
    const body = page(c, lines, {
      size: limit,
      parameter: "after",
      key: ({ seq }) => seq,
      body: ({ prevHash, ...each }) => ({ ...each, prev_hash: prevHash }),
    });
    return c.json(body, 200);
  });
  app.openapi(verify, async (c) => {
    const found = await verifyTrail(deps, c.var.by);
    return c.json(
      found.valid
        ? { valid: true as const, count: found.head.seq, head: found.head.hash }
        : { valid: false as const, broken_at: found.brokenAt, why: found.why },
      200,
    );
  });
};
