import { createRoute } from "@hono/zod-openapi";
import * as z from "zod";
import type { InboxRow } from "#db/inbound/inbox.ts";
import type { AddRoutes } from "#routes/porth-app.ts";
import { json } from "#routes/shapes/operation.ts";
import { publicProblems } from "#routes/shapes/problem.ts";
import { code, idOf, line } from "#routes/shapes/text.ts";
import { reviveParked } from "./revive-parked.ts";
import { takeMessage } from "./take-message.ts";

const params = z.strictObject({
  source: line(32).meta({ description: "The HR system, as those who run Porth call it.", examples: ["esr"] }),
});
const path = "/v1/inbound/{source}";
const tags = ["Webhooks"];
const signed = { security: [{ webhookSignature: [] }] };

const receive = createRoute({
  method: "post",
  path,
  operationId: "receiveEvent",
  tags,
  summary: "An HR system tells what happened",
  description:
    "Standard Webhooks: `webhook-id`, `webhook-timestamp` and `webhook-signature` over the raw body, at most five minutes old. Also CloudEvents 1.0 in structured mode. What comes twice is taken once.",
  ...signed,
  request: {
    params,
    body: {
      required: true,
      content: Object.fromEntries(
        ["application/json", "application/cloudevents+json"].map((type) => [
          type,
          { schema: { type: "object", additionalProperties: true, maxProperties: 100 } },
        ]),
      ),
    },
  },
  responses: {
    202: json(
      "It is taken",
      z
        .strictObject({
          id: idOf("inb"),
          state: z.enum(["applied", "ignored", "parked", "asked", "dismissed"]),
          reason: code.nullable().meta({ description: "Why it is parked or was ignored." }),
        })
        .meta({ id: "Taken" }),
    ),
    ...publicProblems(
      "too_many_requests",
      "signature_refused",
      "idempotency_in_flight",
      "too_large",
      "unavailable",
    ),
  },
});

const handshake = createRoute({
  method: "options",
  path,
  operationId: "agreeToEvents",
  tags,
  summary: "May events be sent here?",
  description: "The handshake of CloudEvents' webhooks: anyone may ask, the signature decides.",
  ...signed,
  request: { params },
  responses: {
    200: {
      description: "They may",
      headers: z.object({
        Allow: line(40),
        "WebHook-Allowed-Origin": line(300),
        "WebHook-Allowed-Rate": line(40),
      }),
    },
    ...publicProblems("too_many_requests", "signature_refused"),
  },
});

export const addInbound: AddRoutes = (app, deps) => {
  app.openAPIRegistry.registerComponent("securitySchemes", "webhookSignature", {
    type: "apiKey",
    in: "header",
    name: "webhook-signature",
    description: "Standard Webhooks: `v1`, HMAC-SHA-256, with the secret of the source.",
  });
  app.openapi(receive, async (c) => {
    const { by, message, requestId } = c.var;
    if (message === undefined) throw new Error("Nobody looked at the signature.");
    const row = await takeMessage(deps, by, message);
    if (row.state === "applied") await reviveParked(deps, by, requestId);
    return c.json(takenBody(row), 202);
  });
  app.openapi(handshake, (c) => {
    c.header("Allow", "POST");
    c.header("WebHook-Allowed-Origin", (c.req.header("webhook-request-origin") ?? "*").slice(0, 300));
    c.header("WebHook-Allowed-Rate", String(deps.requestsPerMinute));
    return c.body(null, 200);
  });
};

const takenBody = ({ id, state, reason }: InboxRow) => ({ id, state, reason });
