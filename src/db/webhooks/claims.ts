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
  /** When it is due again, in milliseconds, unless it is settled before. */
  readonly lease: number;
}

/** Which endpoints are meant: one alone, or all but the busy ones. */
export interface Which {
  readonly only: string | null;
  readonly busy: readonly string[];
}

export interface Claim extends Which {
  /** In milliseconds. */
  readonly now: number;
  /** When what is claimed and not settled is due again. */
  readonly until: number;
  /** How many of one endpoint at the most. */
  readonly most: number;
}

const waiting = ({ only, busy }: Which) => sql`d.state = 'waiting'
  and (${only} is null or d.endpoint_id = ${only})
  and d.endpoint_id not in (select value from json_each(${JSON.stringify(busy)}))`;

/** Takes what is due, so that nobody else does before `until`. */
export const claimDue = async (
  db: Database,
  { now, until, most, ...which }: Claim,
): Promise<readonly Due[]> => {
  const claimed = await db.orm.all<{ id: string }>(sql`
    update delivery set due_at = ${until} where id in (
      select id from (
        select d.id, row_number() over (partition by d.endpoint_id order by d.due_at, d.id) as place
        from delivery d where ${waiting(which)} and d.due_at <= ${now})
      where place <= ${most})
    returning id`);
  if (claimed.length === 0) return [];
  const ids = JSON.stringify(claimed.map(({ id }) => id));
  return db.orm.all<Due>(sql`
    select d.id, d.event_id as eventId, d.endpoint_id as endpointId, e.type, d.tries, e.body, ${until} as lease
    from delivery d join event e on e.id = d.event_id
    where d.id in (select value from json_each(${ids})) order by e.seq`);
};

/** When the next delivery is due, in milliseconds; null when none waits. */
export const readNextDue = async (db: Database, which: Which): Promise<number | null> => {
  const [row] = await db.orm.all<{ due: number | null }>(
    sql`select min(d.due_at) as due from delivery d where ${waiting(which)}`,
  );
  return row?.due ?? null;
};

/** Endpoints for which something is due, those who wait longest first. */
export const listDueEndpoints = async (db: Database, now: number): Promise<readonly string[]> => {
  const rows = await db.orm.all<{ id: string }>(sql`
    select d.endpoint_id as id from delivery d where d.state = 'waiting' and d.due_at <= ${now}
    group by d.endpoint_id order by min(d.due_at), d.endpoint_id`);
  return rows.map(({ id }) => id);
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
