import { asc, eq, gt, sql } from "drizzle-orm";
import { inChunks } from "#db/chunks.ts";
import { demand, type Write } from "#db/commit.ts";
import type { Database } from "#db/database.ts";
import { endpoint, event } from "#db/schema-webhooks.ts";
import type { DeliveryTry } from "./deliveries.ts";
import type { Endpoint } from "./endpoints.ts";

/** An event and one of those who want it. */
export interface Due {
  readonly id: string;
  readonly eventId: string;
  readonly endpointId: string;
  /** How often it was tried before. */
  readonly tries: number;
  /** The exact text to send. */
  readonly body: string;
}

/** Events that an endpoint was not considered for, in order. */
export const readUnseen = (db: Database, { seenSeq }: Endpoint, limit: number) =>
  db.orm
    .select({ id: event.id, seq: event.seq, type: event.type })
    .from(event)
    .where(gt(event.seq, seenSeq))
    .orderBy(asc(event.seq))
    .limit(limit);

/** Puts events on their way to an endpoint, which has then seen as far as `seenSeq`; once, whoever else tries. */
export const fanOut = (
  { id, seenSeq }: Endpoint,
  deliveries: readonly { readonly id: string; readonly eventId: string }[],
  { seen, at, dueAt }: { readonly seen: number; readonly at: string; readonly dueAt: number },
): readonly Write[] => [
  demand(sql`select seen_seq = ${seenSeq} from endpoint where id = ${id}`),
  (orm) => orm.update(endpoint).set({ seenSeq: seen }).where(eq(endpoint.id, id)),
  ...insertDeliveries(id, deliveries, { at, dueAt }),
];

export const insertDeliveries = (
  endpointId: string,
  deliveries: readonly { readonly id: string; readonly eventId: string }[],
  { at, dueAt }: { readonly at: string; readonly dueAt: number },
): readonly Write[] =>
  inChunks(deliveries).map(
    (rows): Write =>
      (_, chain) => {
        chain.hasNews = true;
        return sql`insert into delivery (id, event_id, endpoint_id, state, tries, due_at, created_at)
          select value ->> 'id', value ->> 'eventId', ${endpointId}, 'waiting', 0, ${dueAt}, ${at} from json_each(${rows})`;
      },
  );

/** What an endpoint did not get of the events since a moment, of the types that it wants. */
export const readMissed = async (
  db: Database,
  { id, types }: Endpoint,
  since: string,
  limit: number,
): Promise<readonly string[]> => {
  const rows = await db.orm.all<{ id: string }>(sql`
    select e.id from event e
    where e.at >= ${since}
      and (${types.length} = 0 or e.type in (select value from json_each(${JSON.stringify(types)})))
      and not exists (select 1 from delivery d where d.event_id = e.id and d.endpoint_id = ${id} and d.state <> 'given_up')
    order by e.seq limit ${limit}`);
  return rows.map((row) => row.id);
};

export interface Claim {
  /** In milliseconds. */
  readonly now: number;
  /** When what is claimed and not settled is due again. */
  readonly until: number;
  /** How many of one endpoint at the most. */
  readonly most: number;
  /** Endpoints that are left alone. */
  readonly busy: readonly string[];
}

/** Takes what is due, so that nobody else does before `until`. */
export const claimDue = async (db: Database, { now, until, most, busy }: Claim): Promise<readonly Due[]> => {
  const claimed = await db.orm.all<{ id: string }>(sql`
    update delivery set due_at = ${until} where id in (
      select id from (
        select d.id, row_number() over (partition by d.endpoint_id order by d.due_at, d.id) as place
        from delivery d where d.state = 'waiting' and d.due_at <= ${now}
          and d.endpoint_id not in (select value from json_each(${JSON.stringify(busy)})))
      where place <= ${most})
    returning id`);
  if (claimed.length === 0) return [];
  const ids = JSON.stringify(claimed.map(({ id }) => id));
  return db.orm.all<Due>(sql`
    select d.id, d.event_id as eventId, d.endpoint_id as endpointId, d.tries, e.body
    from delivery d join event e on e.id = d.event_id
    where d.id in (select value from json_each(${ids})) order by e.seq`);
};

/** When the next delivery is due, in milliseconds; null when none waits. */
export const readNextDue = async (db: Database): Promise<number | null> => {
  const [row] = await db.orm.all<{ due: number | null }>(
    sql`select min(due_at) as due from delivery where state = 'waiting'`,
  );
  return row?.due ?? null;
};

/** What came of one try, and what follows. */
export interface Settled {
  readonly tried: DeliveryTry;
  readonly state: "waiting" | "delivered" | "given_up";
  readonly dueAt: number;
}

/** Notes what came of tries. */
export const settle = (settled: readonly Settled[]): readonly Write[] => [
  ...inChunks(settled.map(({ tried }) => tried)).map(
    (tries): Write =>
      () =>
        sql`insert into delivery_try (delivery_id, number, at, status, failure, latency_milliseconds, excerpt)
          select value ->> 'deliveryId', value ->> 'number', value ->> 'at', value ->> 'status', value ->> 'failure',
            value ->> 'latencyMilliseconds', value ->> 'excerpt' from json_each(${tries})`,
  ),
  ...inChunks(
    settled.map(({ tried, state, dueAt }) => ({ id: tried.deliveryId, tries: tried.number, state, dueAt })),
  ).map(
    (rows): Write =>
      () =>
        sql`update delivery set state = s.state, due_at = s.due, tries = s.tries
          from (select value ->> 'id' as id, value ->> 'state' as state, value ->> 'dueAt' as due,
            value ->> 'tries' as tries from json_each(${rows})) as s
          where delivery.id = s.id`,
  ),
];
