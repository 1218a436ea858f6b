import { type EventType, eventCatalogue } from "#webhooks/event-types.ts";

const header = (name: string, schema: object, description: string) => ({
  name,
  in: "header",
  required: true,
  description,
  schema,
});

/** The headers of Standard Webhooks. */
const signature = [
  header(
    "webhook-id",
    { type: "string", maxLength: 30, pattern: "^evt_[0-9A-HJKMNP-TV-Z]{26}$" },
    "The event's id, the same through all tries.",
  ),
  header(
    "webhook-timestamp",
    { type: "string", maxLength: 12, pattern: "^[0-9]+$" },
    "When this try was made, in seconds since 1970.",
  ),
  header(
    "webhook-signature",
    { type: "string", maxLength: 1_000, pattern: "^v1,[A-Za-z0-9+/]{43}=( v1,[A-Za-z0-9+/]{43}=)*$" },
    "HMAC-SHA-256 of id, timestamp and body, each joined by a full stop, by the endpoint's secret; while a secret is being replaced, one by each.",
  ),
] as const;

/** `decision.made` becomes `onDecisionMade`. */
const operationIdOf = (type: EventType): string =>
  `on${type
    .split(/[._]/)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join("")}`;

const responses = {
  "2XX": { description: "It arrived. Any body is left unread after 64 KB." },
  "410": { description: "Send nothing more here: the endpoint is disabled at once." },
  "429": { description: "Too many at once: `Retry-After` says when to try again." },
  "4XX": { description: "It did not arrive: it is tried again." },
  "5XX": { description: "It did not arrive: it is tried again, with 503 when `Retry-After` says." },
} as const;

/** What Porth sends, by its type: the other direction of the interface. */
export const webhooks = () =>
  Object.fromEntries(
    eventCatalogue.map(({ type, description, schema: { $schema: _, ...schema }, example }) => [
      type,
      {
        post: {
          operationId: operationIdOf(type),
          tags: ["Webhooks"],
          summary: description,
          description: "Sent to every enabled endpoint that wants this type. Order is not promised.",
          security: [],
          parameters: signature,
          requestBody: { required: true, content: { "application/json": { schema, example } } },
          responses,
        },
      },
    ]),
  );
