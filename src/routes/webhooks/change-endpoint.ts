import { createRoute } from "@hono/zod-openapi";
import * as z from "zod";
import { changeEndpoint, removeEndpoint } from "#actions/webhooks/change-endpoint.ts";
import { enableEndpoint } from "#actions/webhooks/enable-endpoint.ts";
import { type Rotated, rotateSecret } from "#actions/webhooks/rotate-secret.ts";
import type { Endpoint } from "#db/webhooks/endpoints.ts";
import { once } from "#routes/once.ts";
import type { AddRoutes } from "#routes/porth-app.ts";
import { bodyProblems, json, keyHeader, keyProblems, security } from "#routes/shapes/operation.ts";
import { problemResponses } from "#routes/shapes/problem.ts";
import { idOf } from "#routes/shapes/text.ts";
import { endpointBody } from "./endpoint-body.ts";
import { endpointChangeShape, endpointShape, endpointWithSecretShape } from "./shapes.ts";

const params = z.strictObject({ id: idOf("whe") });
const tags = ["Webhooks"];
const manages = security("Webhook.Manage");
const path = "/v1/webhook-endpoints";

const change = createRoute({
  method: "patch",
  path: `${path}/{id}`,
  operationId: "changeEndpoint",
  tags,
  summary: "Send elsewhere, or something else",
  description: "A new address is pending again until a test event reached it.",
  ...manages,
  request: {
    params,
    body: { required: true, content: { "application/json": { schema: endpointChangeShape } } },
  },
  responses: {
    200: json("The endpoint", endpointShape),
    ...problemResponses("not_found", "address_refused", ...bodyProblems),
  },
});

const remove = createRoute({
  method: "delete",
  path: `${path}/{id}`,
  operationId: "removeEndpoint",
  tags,
  summary: "Send nothing more there",
  description: "What waits for it and the log of what it got go too.",
  ...manages,
  request: { params },
  responses: { 204: { description: "It is gone." }, ...problemResponses("not_found") },
});

const enable = createRoute({
  method: "post",
  path: `${path}/{id}/enable`,
  operationId: "enableEndpoint",
  tags,
  summary: "Send there again, from now on",
  description: "Only where an event has arrived before. `recover` sends what was missed. There is no body.",
  ...manages,
  request: { params, headers: keyHeader },
  responses: {
    200: json("The endpoint", endpointShape),
    ...problemResponses("not_found", "endpoint_untested", ...keyProblems, ...bodyProblems),
  },
});

const rotate = createRoute({
  method: "post",
  path: `${path}/{id}/rotate-secret`,
  operationId: "rotateSecret",
  tags,
  summary: "A new secret",
  description: "For 24 hours everything is signed with the last one too. There is no body.",
  ...manages,
  request: { params, headers: keyHeader },
  responses: {
    200: json("The endpoint, and its new secret", endpointWithSecretShape),
    ...problemResponses("not_found", ...keyProblems, ...bodyProblems),
  },
});

/** Nothing to keep beside it: asked again, a change finds itself done. */
const nothing = () => [];

export const addEndpointChanges: AddRoutes = (app, deps) => {
  app.openapi(change, async (c) => {
    const asked = { id: c.req.valid("param").id, ...c.req.valid("json") };
    return c.json(endpointBody(await changeEndpoint(deps, c.var.by, asked, nothing)), 200);
  });
  app.openapi(remove, async (c) => {
    await removeEndpoint(deps, c.var.by, c.req.valid("param").id, nothing);
    return c.body(null, 204);
  });
  app.openapi(
    enable,
    async (c) =>
      once<Endpoint>(c, deps, {
        act: (keep) => enableEndpoint(deps, c.var.by, c.req.valid("param").id, keep),
        reply: (endpoint) => ({ status: 200, body: endpointBody(endpoint) }),
      }) as never,
  );
  app.openapi(
    rotate,
    async (c) =>
      once<Rotated>(c, deps, {
        act: (keep) => rotateSecret(deps, c.var.by, c.req.valid("param").id, keep),
        reply: ({ endpoint, secret }) => ({
          status: 200,
          body: { ...endpointBody(endpoint), secret },
          isSecret: true,
        }),
      }) as never,
  );
};
