import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Day } from "#gate/day.ts";
import type { EventType } from "#webhooks/event-types.ts";

/** What happened, as it is told outside: written in the commit that caused it, and never changed. */
export const event = sqliteTable(
  "event",
  {
    /** The order in which events were committed. */
    seq: integer().primaryKey({ autoIncrement: true }),
    id: text().notNull().unique(),
    at: text().notNull(),
    type: text().$type<EventType>().notNull(),
    /** The exact text that is sent. */
    body: text().notNull(),
    /** The trace that led to it (W3C), to be handed on. */
    traceparent: text(),
  },
  (t) => [index("event_at").on(t.at)],
);

/** How many events told of each department. */
export const sequence = sqliteTable("sequence", {
  department: text().primaryKey(),
  number: integer().notNull(),
});

export type EndpointState = "pending" | "enabled" | "disabled";

/** Where events are sent. */
export const endpoint = sqliteTable("endpoint", {
  id: text().primaryKey(),
  url: text().notNull(),
  /** The types that it wants, as a JSON array; empty for all. */
  types: text().notNull(),
  description: text().notNull(),
  state: text().$type<EndpointState>().notNull(),
  /** Why it is disabled. */
  reason: text().$type<"gone" | "failing" | "by_hand">(),
  /** Sealed. */
  secret: text().notNull(),
  /** Sealed; also signs until then. */
  oldSecret: text("old_secret"),
  oldSecretUntil: text("old_secret_until"),
  /** The last event that it was considered for. */
  seenSeq: integer("seen_seq").notNull(),
  /** Tries that failed since the last success, and when the first of them did. */
  failures: integer().notNull(),
  failingSince: text("failing_since"),
  succeededAt: text("succeeded_at"),
  createdBy: text("created_by").notNull(),
  createdAt: text("created_at").notNull(),
  version: integer().notNull(),
});

export type DeliveryState = "waiting" | "delivered" | "given_up";

/** One event on its way to one endpoint. */
export const delivery = sqliteTable(
  "delivery",
  {
    id: text().primaryKey(),
    eventId: text("event_id").notNull(),
    endpointId: text("endpoint_id").notNull(),
    state: text().$type<DeliveryState>().notNull(),
    tries: integer().notNull(),
    /** In milliseconds; a delivery that is being tried is not due before its time is over. */
    dueAt: integer("due_at").notNull(),
    createdAt: text("created_at").notNull(),
  },
  (t) => [
    index("delivery_due").on(t.endpointId, t.dueAt).where(sql`state = 'waiting'`),
    index("delivery_endpoint").on(t.endpointId, t.id),
    index("delivery_event").on(t.eventId),
  ],
);

/** What came of one try; kept for thirty days. */
export const deliveryTry = sqliteTable(
  "delivery_try",
  {
    deliveryId: text("delivery_id").notNull(),
    number: integer().notNull(),
    at: text().notNull(),
    /** Null when no answer came. */
    status: integer(),
    /** Why no answer came. */
    failure: text(),
    latencyMilliseconds: integer("latency_milliseconds").notNull(),
    /** The first kilobyte of the answer. */
    excerpt: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.deliveryId, t.number] }), index("delivery_try_at").on(t.at)],
);

/** What the gate was last told to say of each department. */
export const announcedStanding = sqliteTable("announced_standing", {
  department: text().primaryKey(),
  standing: text().$type<"clear" | "blocked">().notNull(),
});

/** The last day whose coming was told, in one row. */
export const calendar = sqliteTable("calendar", {
  id: text().primaryKey(),
  day: text().$type<Day>().notNull(),
});
