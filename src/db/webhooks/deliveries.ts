import { and, desc, eq, lt } from "drizzle-orm";
import type { Write } from "#db/commit.ts";
import type { Database } from "#db/database.ts";
import { delivery, deliveryTry, event } from "#db/schema/webhooks.ts";
import type { EventType } from "#webhooks/event-types.ts";
import { withNews } from "./outbox.ts";

export type Delivery = typeof delivery.$inferSelect;
export type DeliveryTry = typeof deliveryTry.$inferSelect;

/** An event on its way, as it is told to those who manage endpoints. */
export interface DeliveryInFull extends Delivery {
  readonly type: EventType;
  readonly event: string;
  readonly log: readonly DeliveryTry[];
}

export interface DeliveryFilter {
  /** Deliveries made before the one with this id; null for the newest. */
  readonly before: string | null;
  /** Null for every state. */
  readonly state: Delivery["state"] | null;
  readonly limit: number;
}

/** Newest first. */
export const listDeliveries = (
  db: Database,
  endpointId: string,
  { before, state, limit }: DeliveryFilter,
): Promise<readonly (Delivery & { readonly type: EventType })[]> =>
  db.orm
    .select({ ...columns, type: event.type })
    .from(delivery)
    .innerJoin(event, eq(event.id, delivery.eventId))
    .where(
      and(
        eq(delivery.endpointId, endpointId),
        before === null ? undefined : lt(delivery.id, before),
        state === null ? undefined : eq(delivery.state, state),
      ),
    )
    .orderBy(desc(delivery.id))
    .limit(limit);

export const readDelivery = async (db: Database, id: string): Promise<DeliveryInFull | null> => {
  const [found] = await db.orm
    .select({ ...columns, type: event.type, event: event.body })
    .from(delivery)
    .innerJoin(event, eq(event.id, delivery.eventId))
    .where(eq(delivery.id, id));
  if (!found) return null;
  const log = await db.orm
    .select()
    .from(deliveryTry)
    .where(eq(deliveryTry.deliveryId, id))
    .orderBy(deliveryTry.number);
  return { ...found, log };
};

const columns = {
  id: delivery.id,
  eventId: delivery.eventId,
  endpointId: delivery.endpointId,
  state: delivery.state,
  tries: delivery.tries,
  dueAt: delivery.dueAt,
  createdAt: delivery.createdAt,
};

/** Is due at once, and goes on from the tries that were made; also while it is being tried. */
export const sendAgain = (id: string, dueAt: number): Write =>
  withNews((orm) => orm.update(delivery).set({ state: "waiting", dueAt }).where(eq(delivery.id, id)));

/** What waits for an endpoint is given up. */
export const giveUpWaiting =
  (endpointId: string): Write =>
  (orm) =>
    orm
      .update(delivery)
      .set({ state: "given_up" })
      .where(and(eq(delivery.endpointId, endpointId), eq(delivery.state, "waiting")));
