import * as z from "zod";
import { eventDataShapes } from "./event-data.ts";
import { eventExamples } from "./event-examples.ts";
import { instant } from "./event-fields.ts";

/** What Porth tells of. Never renamed. */
export const eventTypes = [
  "decision.made",
  "decision.blocked",
  "decision.cleared",
  "decision.expired",
  "review.requested",
  "review.overridden",
  "review.upheld",
  "override.revoked",
  "override.expired",
  "department.standing_changed",
  "plan.due_soon",
  "import.committed",
  "audit.checkpoint",
  "endpoint.disabled",
  "webhook.test",
] as const satisfies readonly (keyof typeof eventDataShapes)[];

export type EventType = (typeof eventTypes)[number];

type Kept<T> = T extends readonly (infer E)[]
  ? readonly Kept<E>[]
  : T extends object
    ? { readonly [K in keyof T]: Kept<T[K]> }
    : T;

/** What an event of a type tells. */
export type EventData<T extends EventType> = Kept<z.output<(typeof eventDataShapes)[T]>>;

const meanings: Readonly<Record<EventType, string>> = {
  "decision.made": "The gate answered on the record, whatever it said.",
  "decision.blocked": "The gate's answer on the record was no.",
  "decision.cleared": "A blocked vacancy came clear after a change of the register.",
  "decision.expired": "A yes is past its last day: ask again before relying on it.",
  "review.requested": "A blocked vacancy waits for those who review.",
  "review.overridden": "A reviewer let a blocked vacancy be advertised until a day.",
  "review.upheld": "A reviewer let the block stand.",
  "override.revoked": "A reviewer took an override back.",
  "override.expired": "An override is past its last day.",
  "department.standing_changed": "What the gate would say of a department is not what it was.",
  "plan.due_soon": "Job plans of a department come to their last day within 30 or 60 days.",
  "import.committed": "A file became the current snapshot of its kind.",
  "audit.checkpoint": "Once a day: where the audit trail stands, signed. Keep it away from Porth.",
  "endpoint.disabled":
    "Another endpoint gets no more events. It is gone, has failed for days, or was stopped by hand.",
  "webhook.test": "Somebody tests the endpoint that gets this. Nothing happened.",
};

const shapeOf = <T extends EventType>(type: T) =>
  z
    .strictObject({
      type: z.literal(type),
      timestamp: instant.meta({ description: "When it happened, whenever it is sent." }),
      api_version: z.literal("v1"),
      data: eventDataShapes[type],
    })
    .meta({ description: meanings[type] });

/** The whole body of an event, by its type. */
export const eventShapes = Object.fromEntries(eventTypes.map((type) => [type, shapeOf(type)])) as {
  readonly [T in EventType]: ReturnType<typeof shapeOf<T>>;
};

/** The whole body of any event. */
export const eventShape = z.discriminatedUnion(
  "type",
  eventTypes.map((type) => eventShapes[type]) as unknown as readonly [
    (typeof eventShapes)[EventType],
    ...(typeof eventShapes)[EventType][],
  ],
);

/** No body is longer, in bytes. */
export const longestEvent = 20 * 1024;

/** A type as its receivers are told of it. */
export interface DescribedEvent {
  readonly type: EventType;
  readonly description: string;
  /** JSON Schema 2020-12 of the whole body. */
  readonly schema: Readonly<Record<string, unknown>>;
  readonly example: Readonly<Record<string, unknown>>;
}

const happenedAt = "2026-11-22T09:14:03.120Z";

/** Every type, in the order above. A schema is made when it is first asked for. */
export const eventCatalogue: readonly DescribedEvent[] = eventTypes.map((type) => ({
  type,
  description: meanings[type],
  get schema() {
    return z.toJSONSchema(eventShapes[type]);
  },
  example: { type, timestamp: happenedAt, api_version: "v1", data: eventExamples[type] },
}));
