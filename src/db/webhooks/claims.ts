import { sql } from "drizzle-orm";
import { inChunks } from "#db/chunks.ts";
import type { Write } from "#db/commit.ts";
import type { Database } from "#db/database.ts";
import type { EventType } from "#webhooks/event-types.ts";
import type { DeliveryTry } from "./deliveries.ts";

/** An event and one of those who want it, taken until its lease is over. */
export interface Due {
  readonly id: string;
  readonly eventId: string;
  readonly endpointId: string;
  readonly type: EventType;
  /** How often it was tried before. */
  readonly tries: number;
  /** The exact text to send. */
  readonly body: string;
  /** The trace that led to the event. */
  readonly traceparent: string | null;
  /** When it is due again, in milliseconds, unless it is settled before. */
  readonly lease: number;
}

/** An endpoint that something waits for, and when the first of it is due, in milliseconds. */
export interface Waiting {
  readonly endpointId: string;
  readonly dueAt: number;
}

/** Who waits longest comes first. */
export const listWaiting = (db: Database): Promise<readonly Waiting[]> =>
  db.orm.all<Waiting>(sql`
    select endpointId, dueAt from (
      select e.id as endpointId, (
        select min(d.due_at) from delivery d where d.endpoint_id = e.id and d.state = 'waiting') as dueAt
      from endpoint e)
    where dueAt is not null order by dueAt, endpointId`);

export interface Claim {
  readonly endpoints: readonly string[];
  /** How many of one endpoint at the most. */
  readonly most: number;
  /** In milliseconds. */
  readonly now: number;
  /** When what is claimed and not settled is due again. */
  readonly until: number;
}

/** Takes what is due, so that nobody else does before `until`. What waits for others costs nothing. */
export const claimDue = async (
  db: Database,
  { endpoints, most, now, until }: Claim,
): Promise<readonly Due[]> => {
  const claimed = await db.orm.all<{ id: string }>(sql`
    update delivery set due_at = ${until} where id in (
      select d.id from json_each(${JSON.stringify(endpoints)}) e, delivery d where d.rowid in (
        select w.rowid from delivery w
        where w.endpoint_id = e.value and w.state = 'waiting' and w.due_at <= ${now}
        order by w.due_at, w.rowid limit ${most}))
    returning id`);
  if (claimed.length === 0) return [];
  const ids = JSON.stringify(claimed.map(({ id }) => id));
  return db.orm.all<Due>(sql`
    select d.id, d.event_id as eventId, d.endpoint_id as endpointId, e.type, d.tries, e.body, e.traceparent, ${until} as lease
    from delivery d join event e on e.id = d.event_id
    where d.id in (select value from json_each(${ids})) order by e.seq`);
};

/** Where a delivery that was taken is left. */
export interface Settled {
  readonly id: string;
  readonly lease: number;
  /** What came of a try; null when none was made, or none that tells anything of the receiver. */
  readonly tried: Omit<DeliveryTry, "deliveryId" | "number"> | null;
  readonly state: "waiting" | "delivered" | "given_up";
  readonly dueAt: number;
}

/**
 * Notes what came of tries: each goes into the log, whatever became of its delivery meanwhile. One whose lease somebody
 * else holds, or that is to be sent again, stays as it is; one that was given up meanwhile and arrived did arrive.
 */
export const settle = (settled: readonly Settled[]): readonly Write[] =>
  inChunks(settled).flatMap((rows): readonly Write[] => [
    () => sql`
      insert into delivery_try (delivery_id, number, at, status, failure, latency_milliseconds, excerpt)
      select d.id, d.tries + 1, s.value ->> '$.tried.at', s.value ->> '$.tried.status', s.value ->> '$.tried.failure',
        s.value ->> '$.tried.latencyMilliseconds', s.value ->> '$.tried.excerpt'
      from json_each(${rows}) s join delivery d on d.id = s.value ->> '$.id'
      where s.value ->> '$.tried' is not null`,
    () => sql`
      update delivery set
        tries = tries + s.counted,
        due_at = case when state = 'waiting' and due_at = s.lease then s.next_due else due_at end,
        state = case
          when state = 'waiting' and due_at = s.lease then s.outcome
          when state = 'given_up' and s.outcome = 'delivered' then s.outcome
          else state end
      from (select value ->> '$.id' as delivery, value ->> '$.lease' as lease, value ->> '$.state' as outcome,
        value ->> '$.dueAt' as next_due, value ->> '$.tried' is not null as counted from json_each(${rows})) as s
      where delivery.id = s.delivery`,
  ]);
