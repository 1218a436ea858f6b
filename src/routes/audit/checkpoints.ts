import { createRoute } from "@hono/zod-openapi";
import * as z from "zod";
import { allow } from "#auth/principal.ts";
import { listCheckpoints } from "#db/trail/checkpoints.ts";
import type { AddRoutes } from "#routes/porth-app.ts";
import { afterNumber, limit, numberedPageOf, page } from "#routes/shapes/list.ts";
import { security } from "#routes/shapes/operation.ts";
import { problemResponses } from "#routes/shapes/problem.ts";
import { bareDigest, count, day, instant } from "#routes/shapes/text.ts";

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
      after: afterNumber("Checkpoints of lines after this one."),
      limit,
    }),
  },
  responses: {
    200: numberedPageOf("AuditCheckpointPage", "A page of checkpoints", checkpointShape),
    ...problemResponses(),
  },
});

export const addCheckpoints: AddRoutes = (app, deps) => {
  app.openapi(list, async (c) => {
    allow(c.var.by, "Audit.Read");
    const { after, limit } = c.req.valid("query");
    const read = await listCheckpoints(deps.db, after, limit + 1);
    const body = page(c, read, {
      size: limit,
      parameter: "after",
      key: ({ seq }) => seq,
      body: (checkpoint) => checkpoint,
    });
    return c.json(body, 200);
  });
};
