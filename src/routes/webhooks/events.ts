import { createRoute } from "@hono/zod-openapi";
import * as z from "zod";
import { allow } from "#auth/principal.ts";
import { listEvents } from "#db/webhooks/outbox.ts";
import type { AddRoutes } from "#routes/porth-app.ts";
import { limit, linkNext } from "#routes/shapes/list.ts";
import { json, security } from "#routes/shapes/operation.ts";
import { problemResponses } from "#routes/shapes/problem.ts";
import { bits, count, line, prose } from "#routes/shapes/text.ts";
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
      after: z.coerce
        .number()
        .int()
        .min(0)
        .max(9e15)
        .default(0)
        .meta({ ...bits(9e15), description: "Events after this one, by `seq`." }),
      limit,
    }),
  },
  responses: {
    200: json(
      "A page of events",
      z
        .strictObject({
          items: z.array(eventShape).max(200),
          next: count.nullable().meta({ description: "Give it as `after`; null at the end." }),
        })
        .meta({ id: "EventPage" }),
    ),
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
    const { after, limit: size } = c.req.valid("query");
    const events = await listEvents(deps.db, after, size + 1);
    const items = events.slice(0, size).map(({ body, ...event }) => ({ ...event, body: JSON.parse(body) }));
    const last = items.at(-1);
    const next = events.length > size && last ? last.seq : null;
    if (next !== null) linkNext(c, "after", String(next));
    return c.json({ items, next }, 200);
  });
  app.openapi(types, async (c) => {
    allow(c.var.by, "Webhook.Manage");
    return c.json({ items: eventCatalogue.map((one) => ({ ...one })) } as never, 200);
  });
};
