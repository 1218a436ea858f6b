import { createRoute } from "@hono/zod-openapi";
import * as z from "zod";
import { recoverEvents, resendDelivery, testEndpoint } from "#actions/send-events.ts";
import { allow } from "#auth/principal.ts";
import { type Delivery, listDeliveries, readDelivery } from "#db/webhooks/deliveries.ts";
import { readEndpoint } from "#db/webhooks/endpoints.ts";
import { Problem } from "#problem.ts";
import type { AddRoutes } from "#routes/porth-app.ts";
import { cursorOf, limit, page, pageOf } from "#routes/shapes/list.ts";
import { bodyProblems, json, security } from "#routes/shapes/operation.ts";
import { problemResponses } from "#routes/shapes/problem.ts";
import { count, idOf, instant } from "#routes/shapes/text.ts";
import type { EventType } from "#webhooks/event-types.ts";
import { deliveryInFullShape, deliveryShape } from "./shapes.ts";

const tags = ["Webhooks"];
const manages = security("Webhook.Manage");
const ofEndpoint = z.strictObject({ id: idOf("whe") });
const ofDelivery = z.strictObject({ id: idOf("dlv") });

const test = createRoute({
  method: "post",
  path: "/v1/webhook-endpoints/{id}/test",
  operationId: "testEndpoint",
  tags,
  summary: "Send a test event there, and nowhere else",
  description: "A pending endpoint that answers it with a 2xx is enabled. There is no body.",
  ...manages,
  request: { params: ofEndpoint },
  responses: {
    202: json("It is on its way", z.strictObject({ delivery: idOf("dlv") }).meta({ id: "OnItsWay" })),
    ...problemResponses("not_found", ...bodyProblems),
  },
});

const recover = createRoute({
  method: "post",
  path: "/v1/webhook-endpoints/{id}/recover",
  operationId: "recoverEvents",
  tags,
  summary: "Send what it missed since a moment",
  description: "Events of the last thirty days that it wants and did not get; 5,000 at once.",
  ...manages,
  request: {
    params: ofEndpoint,
    body: {
      required: true,
      content: {
        "application/json": { schema: z.strictObject({ since: instant }).meta({ id: "RecoverSince" }) },
      },
    },
  },
  responses: {
    202: json("They are on their way", z.strictObject({ events: count }).meta({ id: "Recovered" })),
    ...problemResponses("not_found", "endpoint_untested", ...bodyProblems),
  },
});

const list = createRoute({
  method: "get",
  path: "/v1/webhook-endpoints/{id}/deliveries",
  operationId: "listDeliveries",
  tags,
  summary: "What was sent there, newest first",
  description: "Kept for thirty days.",
  ...manages,
  request: { params: ofEndpoint, query: z.strictObject({ cursor: cursorOf("dlv"), limit }) },
  responses: { 200: pageOf("DeliveryPage", deliveryShape), ...problemResponses("not_found") },
});

const get = createRoute({
  method: "get",
  path: "/v1/deliveries/{id}",
  operationId: "readDelivery",
  tags,
  summary: "One delivery, and what came of every try",
  description: "Kept for thirty days.",
  ...manages,
  request: { params: ofDelivery },
  responses: { 200: json("The delivery", deliveryInFullShape), ...problemResponses("not_found") },
});

const resend = createRoute({
  method: "post",
  path: "/v1/deliveries/{id}/resend",
  operationId: "resendDelivery",
  tags,
  summary: "Send it once more, now",
  description: "Whether it was delivered, given up or waits. There is no body.",
  ...manages,
  request: { params: ofDelivery },
  responses: {
    202: json("It is on its way", z.strictObject({ delivery: idOf("dlv") }).meta({ id: "SentAgain" })),
    ...problemResponses("not_found", ...bodyProblems),
  },
});

export const addDeliveries: AddRoutes = (app, deps) => {
  app.openapi(test, async (c) =>
    c.json({ delivery: await testEndpoint(deps, c.var.by, c.req.valid("param").id) }, 202),
  );
  app.openapi(recover, async (c) =>
    c.json(
      {
        events: await recoverEvents(deps, c.var.by, c.req.valid("param").id, c.req.valid("json").since),
      },
      202,
    ),
  );
  app.openapi(list, async (c) => {
    allow(c.var.by, "Webhook.Manage");
    const { id } = c.req.valid("param");
    const { cursor, limit: size } = c.req.valid("query");
    if (!(await readEndpoint(deps.db, id))) throw new Problem("not_found", "There is no such endpoint.");
    const deliveries = await listDeliveries(deps.db, id, cursor ?? null, size + 1);
    return c.json(page(c, deliveries, { size, key: (one) => one.id, body: deliveryBody }), 200);
  });
  app.openapi(get, async (c) => {
    allow(c.var.by, "Webhook.Manage");
    const delivery = await readDelivery(deps.db, c.req.valid("param").id);
    if (!delivery) throw new Problem("not_found", "There is no such delivery.");
    const log = delivery.log.map(({ deliveryId, latencyMilliseconds, ...one }) => ({
      ...one,
      latency_milliseconds: latencyMilliseconds,
    }));
    return c.json({ ...deliveryBody(delivery), body: delivery.event, log }, 200);
  });
  app.openapi(resend, async (c) => {
    const { id } = c.req.valid("param");
    await resendDelivery(deps, c.var.by, id);
    return c.json({ delivery: id }, 202);
  });
};

const deliveryBody = (delivery: Delivery & { readonly type: EventType }) => ({
  id: delivery.id,
  event: delivery.eventId,
  endpoint: delivery.endpointId,
  type: delivery.type,
  state: delivery.state,
  tries: delivery.tries,
  due_at: delivery.state === "waiting" ? new Date(delivery.dueAt).toISOString() : null,
  created_at: delivery.createdAt,
});
