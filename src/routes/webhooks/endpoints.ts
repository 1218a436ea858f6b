import { createRoute } from "@hono/zod-openapi";
import * as z from "zod";
import { registerEndpoint, type WithSecret } from "#actions/webhooks/register-endpoint.ts";
import { allow } from "#auth/principal.ts";
import { listEndpoints, readKnownEndpoint } from "#db/webhooks/endpoints.ts";
import { once } from "#routes/once.ts";
import type { AddRoutes } from "#routes/porth-app.ts";
import { cursorOf, limit, page, pageOf } from "#routes/shapes/list.ts";
import {
  bodyProblems,
  json,
  keyHeader,
  keyProblems,
  locationHeader,
  security,
} from "#routes/shapes/operation.ts";
import { problemResponses } from "#routes/shapes/problem.ts";
import { idOf } from "#routes/shapes/text.ts";
import { endpointBody } from "./endpoint-body.ts";
import { endpointShape, endpointWithSecretShape, newEndpointShape } from "./shapes.ts";

const params = z.strictObject({ id: idOf("whe") });
const tags = ["Webhooks"];
const manages = security("Webhook.Manage");
const path = "/v1/webhook-endpoints";

const register = createRoute({
  method: "post",
  path,
  operationId: "registerEndpoint",
  tags,
  summary: "Name a place to send events to",
  description: "It gets events once a test event got a 2xx. The secret is in this answer and nowhere else.",
  ...manages,
  request: {
    headers: keyHeader,
    body: { required: true, content: { "application/json": { schema: newEndpointShape } } },
  },
  responses: {
    201: { ...json("The endpoint, and its secret", endpointWithSecretShape), headers: locationHeader },
    ...problemResponses("address_refused", ...keyProblems, ...bodyProblems),
  },
});

const list = createRoute({
  method: "get",
  path,
  operationId: "listEndpoints",
  tags,
  summary: "Where events are sent, oldest first",
  description: "With how each of them fares.",
  ...manages,
  request: { query: z.strictObject({ cursor: cursorOf("whe"), limit }) },
  responses: { 200: pageOf("WebhookEndpointPage", endpointShape), ...problemResponses() },
});

const get = createRoute({
  method: "get",
  path: `${path}/{id}`,
  operationId: "readEndpoint",
  tags,
  summary: "One place where events are sent",
  description: "Never its secret.",
  ...manages,
  request: { params },
  responses: { 200: json("The endpoint", endpointShape), ...problemResponses("not_found") },
});

export const addEndpoints: AddRoutes = (app, deps) => {
  app.openapi(register, async (c) => {
    const asked = c.req.valid("json");
    return once<WithSecret>(c, deps, {
      act: (keep) => registerEndpoint(deps, c.var.by, asked, keep),
      reply: ({ endpoint, secret }) => ({
        status: 201,
        headers: { Location: `${path}/${endpoint.id}` },
        body: { ...endpointBody(endpoint), secret },
        isSecret: true,
      }),
    }) as never;
  });
  app.openapi(list, async (c) => {
    allow(c.var.by, "Webhook.Manage");
    const { cursor, limit: size } = c.req.valid("query");
    const endpoints = await listEndpoints(deps.db, cursor ?? null, size + 1);
    return c.json(page(c, endpoints, { size, key: ({ id }) => id, body: endpointBody }), 200);
  });
  app.openapi(get, async (c) => {
    allow(c.var.by, "Webhook.Manage");
    return c.json(endpointBody(await readKnownEndpoint(deps.db, c.req.valid("param").id)), 200);
  });
};
