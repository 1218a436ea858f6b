import { createRoute } from "@hono/zod-openapi";
import * as z from "zod";
import { allow } from "#auth/principal.ts";
import { listCheckpoints } from "#db/trail/checkpoints.ts";
import type { AddRoutes } from "#routes/porth-app.ts";
import { limit, linkNext } from "#routes/shapes/list.ts";
import { json, security } from "#routes/shapes/operation.ts";
import { problemResponses } from "#routes/shapes/problem.ts";
import { bareDigest, bits, count, day, instant } from "#routes/shapes/text.ts";

const checkpointShape = z
  .strictObject({
    day,
    seq: count.meta({ description: "The last line that it speaks for." }),
    head: bareDigest.meta({ description: "That line's hash." }),
    count: count.meta({ description: "How many lines there are up to it." }),
    at: instant,
    jws: z
      .string()
      .max(2_000)
      .regex(/^[\w-]+\.[\w-]+\.[\w-]+$/)
      .meta({ description: "Seq, head, count and at as a compact JWS, `typ` porth-checkpoint+jws." }),
  })
  .meta({ id: "AuditCheckpoint", description: "Where the trail stood once, signed." });

const list = createRoute({
  method: "get",
  path: "/v1/audit/checkpoints",
  operationId: "listAuditCheckpoints",
  tags: ["Audit"],
  summary: "The trail's signed checkpoints, one a day",
  description: "Ed25519, by a key of `/.well-known/jwks.json`. They are also sent as events.",
  ...security("Audit.Read"),
  request: {
    query: z.strictObject({
      after: z.coerce
        .number()
        .int()
        .min(0)
        .max(9e15)
        .default(0)
        .meta({ ...bits(9e15), description: "Checkpoints of lines after this one." }),
      limit,
    }),
  },
  responses: {
    200: json(
      "A page of checkpoints",
      z
        .strictObject({
          items: z.array(checkpointShape).max(200),
          next: count
            .nullable()
            .meta({ description: "Give it as `after` for the next page; null at the end." }),
        })
        .meta({ id: "AuditCheckpointPage" }),
    ),
    ...problemResponses(),
  },
});

export const addCheckpoints: AddRoutes = (app, deps) => {
  app.openapi(list, async (c) => {
    allow(c.var.by, "Audit.Read");
    const { after, limit } = c.req.valid("query");
    const read = await listCheckpoints(deps.db, after, limit + 1);
    const items = read.slice(0, limit);
    const next = read.length > limit ? (items.at(-1)?.seq ?? null) : null;
    if (next !== null) linkNext(c, "after", String(next));
    return c.json({ items, next }, 200);
  });
};
