import { createRoute } from "@hono/zod-openapi";
import * as z from "zod";
import { allow } from "#auth/principal.ts";
import { type Delivery, listDeliveries, readDelivery } from "#db/webhooks/deliveries.ts";
import { readKnownEndpoint } from "#db/webhooks/endpoints.ts";
import { Problem } from "#problem.ts";
import type { AddRoutes } from "#routes/porth-app.ts";
import { cursorOf, limit, page, pageOf } from "#routes/shapes/list.ts";
import { json, security } from "#routes/shapes/operation.ts";
import { problemResponses } from "#routes/shapes/problem.ts";
import { idOf } from "#routes/shapes/text.ts";
import type { EventType } from "#webhooks/event-types.ts";
import { deliveryInFullShape, deliveryShape } from "./shapes.ts";

const tags = ["Webhooks"];
const manages = security("Webhook.Manage");
const ofEndpoint = z.strictObject({ id: idOf("whe") });
const ofDelivery = z.strictObject({ id: idOf("dlv") });

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

export const addDeliveries: AddRoutes = (app, deps) => {
  app.openapi(list, async (c) => {
    allow(c.var.by, "Webhook.Manage");
    const { id } = c.req.valid("param");
    const { cursor, limit: size } = c.req.valid("query");
    await readKnownEndpoint(deps.db, id);
    const deliveries = await listDeliveries(deps.db, id, {
      before: cursor ?? null,
      state: null,
      limit: size + 1,
    });
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
