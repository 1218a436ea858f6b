import { createRoute } from "@hono/zod-openapi";
import * as z from "zod";
import { recoverEvents, resendDelivery, testEndpoint } from "#actions/webhooks/send-events.ts";
import { once } from "#routes/once.ts";
import type { AddRoutes } from "#routes/porth-app.ts";
import { bodyProblems, json, keyHeader, keyProblems, security } from "#routes/shapes/operation.ts";
import { problemResponses } from "#routes/shapes/problem.ts";
import { count, idOf, instant } from "#routes/shapes/text.ts";

const tags = ["Webhooks"];
const manages = security("Webhook.Manage");
const ofEndpoint = z.strictObject({ id: idOf("whe") });
const ofDelivery = z.strictObject({ id: idOf("dlv") });

const onItsWayShape = z.strictObject({ delivery: idOf("dlv") }).meta({ id: "OnItsWay" });

const test = createRoute({
  method: "post",
  path: "/v1/webhook-endpoints/{id}/test",
  operationId: "testEndpoint",
  tags,
  summary: "Send a test event there, and nowhere else",
  description: "A pending endpoint that answers it with a 2xx is enabled. There is no body.",
  ...manages,
  request: { params: ofEndpoint, headers: keyHeader },
  responses: {
    202: json("It is on its way", onItsWayShape),
    ...problemResponses("not_found", ...keyProblems, ...bodyProblems),
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
    headers: keyHeader,
    body: {
      required: true,
      content: {
        "application/json": { schema: z.strictObject({ since: instant }).meta({ id: "RecoverSince" }) },
      },
    },
  },
  responses: {
    202: json("They are on their way", z.strictObject({ events: count }).meta({ id: "Recovered" })),
    ...problemResponses("not_found", "endpoint_untested", ...keyProblems, ...bodyProblems),
  },
});

const resend = createRoute({
  method: "post",
  path: "/v1/deliveries/{id}/resend",
  operationId: "resendDelivery",
  tags,
  summary: "Send it once more, now",
  description:
    "Whether it was delivered, given up or waits, to an endpoint that is enabled. There is no body.",
  ...manages,
  request: { params: ofDelivery, headers: keyHeader },
  responses: {
    202: json("It is on its way", onItsWayShape),
    ...problemResponses("not_found", "endpoint_untested", ...keyProblems, ...bodyProblems),
  },
});

export const addSending: AddRoutes = (app, deps) => {
  app.openapi(
    test,
    async (c) =>
      once<string>(c, deps, {
        act: (keep) => testEndpoint(deps, c.var.by, c.req.valid("param").id, keep),
        reply: onItsWay,
      }) as never,
  );
  app.openapi(recover, async (c) => {
    const asked = { endpoint: c.req.valid("param").id, since: c.req.valid("json").since };
    return once<number>(c, deps, {
      act: (keep) => recoverEvents(deps, c.var.by, asked, keep),
      reply: (events) => ({ status: 202, body: { events } }),
    }) as never;
  });
  app.openapi(
    resend,
    async (c) =>
      once<string>(c, deps, {
        act: (keep) => resendDelivery(deps, c.var.by, c.req.valid("param").id, keep),
        reply: onItsWay,
      }) as never,
  );
};

const onItsWay = (delivery: string) => ({ status: 202, body: { delivery } }) as const;
