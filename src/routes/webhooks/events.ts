import { createRoute } from "@hono/zod-openapi";
import * as z from "zod";
import { allow } from "#auth/principal.ts";
import { listEvents } from "#db/webhooks/outbox.ts";
import type { AddRoutes } from "#routes/porth-app.ts";
import { afterNumber, limit, numberedPageOf, page } from "#routes/shapes/list.ts";
import { json, security } from "#routes/shapes/operation.ts";
import { problemResponses } from "#routes/shapes/problem.ts";
import { line, prose } from "#routes/shapes/text.ts";
import { eventCatalogue } from "#webhooks/event-types.ts";
import { eventShape } from "./shapes.ts";

const list = createRoute({
  method: "get",
  path: "/v1/events",
  operationId: "listEvents",
  tags: ["Webhooks"],
  summary: "What happened, in order, for systems that cannot receive",
  description:
    "Of the last thirty days. Ask again with `after` as the last `seq` you have for what came since.",
  ...security("Webhook.Manage"),
  request: {
    query: z.strictObject({
      after: afterNumber("Events after this one, by `seq`."),
      limit,
    }),
  },
  responses: {
    200: numberedPageOf("EventPage", "A page of events", eventShape),
    ...problemResponses(),
  },
});

const types = createRoute({
  method: "get",
  path: "/v1/webhook-event-types",
  operationId: "listEventTypes",
  tags: ["Webhooks"],
  summary: "What Porth tells of, with the schema of each",
  description: "The same as under `webhooks` in `/openapi.json`.",
  ...security("Webhook.Manage"),
  responses: {
    200: json(
      "The catalogue",
      z
        .strictObject({
          items: z
            .array(
              z
                .strictObject({
                  type: line(64),
                  description: prose(),
                  schema: z.looseObject({}).meta({ id: "JsonSchema", description: "JSON Schema 2020-12." }),
                  example: z.looseObject({}).meta({ id: "EventExample" }),
                })
                .meta({ id: "EventTypeInFull" }),
            )
            .max(100),
        })
        .meta({ id: "EventTypes" }),
    ),
    ...problemResponses(),
  },
});

export const addEvents: AddRoutes = (app, deps) => {
  app.openapi(list, async (c) => {
    allow(c.var.by, "Webhook.Manage");
    const { after, limit } = c.req.valid("query");
    const events = await listEvents(deps.db, after, limit + 1);
    const paged = page(c, events, {
      size: limit,
      parameter: "after",
      key: ({ seq }) => seq,
      body: ({ body, ...event }) => ({ ...event, body: JSON.parse(body) }),
    });
    return c.json(paged, 200);
  });
  app.openapi(types, async (c) => {
    allow(c.var.by, "Webhook.Manage");
    return c.json({ items: eventCatalogue.map((one) => ({ ...one })) } as never, 200);
  });
};
