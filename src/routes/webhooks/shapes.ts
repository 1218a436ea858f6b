import * as z from "zod";
import { count, filledLine, idOf, instant, line, prose, whole } from "#routes/shapes/text.ts";
import { eventTypes } from "#webhooks/event-types.ts";

const eventType = z.enum(eventTypes).meta({ id: "EventType", description: "What happened." });

const url = filledLine(2_000).meta({
  description: "https, at a host of the board's allow-list.",
  examples: ["https://hr.example.wales/porth"],
});
const types = z
  .array(eventType)
  .max(eventTypes.length)
  .meta({ description: "What it wants to hear of; empty for everything." });
const description = line(500);

export const newEndpointShape = z
  .strictObject({ url, types: types.default([]), description: description.default("") })
  .meta({ id: "NewWebhookEndpoint" });

export const endpointChangeShape = z
  .strictObject({ url: url.optional(), types: types.optional(), description: description.optional() })
  .meta({ id: "WebhookEndpointChange", description: "What is left out stays." });

const endpointMembers = {
  id: idOf("whe"),
  url,
  types,
  description,
  state: z.enum(["pending", "enabled", "disabled"]).meta({
    description: "Pending until one test event gets a 2xx.",
  }),
  reason: z.enum(["gone", "failing", "by_hand"]).nullable().meta({ description: "Why it is disabled." }),
  failures: count.meta({ description: "Tries that failed since the last success." }),
  failing_since: instant.nullable(),
  succeeded_at: instant.nullable(),
  created_at: instant,
};

export const endpointShape = z.strictObject(endpointMembers).meta({ id: "WebhookEndpoint" });

export const endpointWithSecretShape = z
  .strictObject({
    ...endpointMembers,
    secret: line(100).meta({ description: "`whsec_` and 32 bytes. Shown this once.", examples: ["whsec_…"] }),
  })
  .meta({ id: "WebhookEndpointWithSecret" });

const deliveryMembers = {
  id: idOf("dlv"),
  event: idOf("evt").meta({ description: "The `webhook-id`, the same through all tries." }),
  endpoint: idOf("whe"),
  type: eventType,
  state: z.enum(["waiting", "delivered", "given_up"]),
  tries: count,
  due_at: instant.nullable().meta({ description: "When it is tried next; null when it is over." }),
  created_at: instant,
};

export const deliveryShape = z.strictObject(deliveryMembers).meta({ id: "Delivery" });

const deliveryTry = z
  .strictObject({
    number: count,
    at: instant,
    status: whole(100, 599).nullable().meta({ description: "Null when no answer came." }),
    failure: line(64).nullable().meta({ description: "Why no answer came." }),
    latency_milliseconds: whole(0, 1_000_000),
    excerpt: prose(2_000).meta({ description: "The first kilobyte of the answer." }),
  })
  .meta({ id: "DeliveryTry" });

export const deliveryInFullShape = z
  .strictObject({
    ...deliveryMembers,
    body: prose(40_000).meta({ description: "The exact text that is sent." }),
    log: z.array(deliveryTry).max(1_000).readonly(),
  })
  .meta({ id: "DeliveryInFull" });

export const eventShape = z
  .strictObject({
    seq: count.meta({ description: "The order in which events happened." }),
    id: idOf("evt"),
    type: eventType,
    at: instant,
    body: z.looseObject({ type: eventType }).meta({ id: "EventBody", description: "As it is sent." }),
  })
  .meta({ id: "Event" });
