import { asc, eq, gt, sql } from "drizzle-orm";
import { inChunks } from "#db/chunks.ts";
import { demand, type Write } from "#db/commit.ts";
import type { Database } from "#db/database.ts";
import { endpoint, event } from "#db/schema/webhooks.ts";
import type { Endpoint } from "./endpoints.ts";

/** Events in order, from after `seen`. */
export const readUnseen = (db: Database, seen: number, limit: number) =>
  db.orm
    .select({ id: event.id, seq: event.seq, type: event.type })
    .from(event)
    .where(gt(event.seq, seen))
    .orderBy(asc(event.seq))
    .limit(limit);

interface NewDelivery {
  readonly id: string;
  readonly eventId: string;
}

/** When deliveries are made, and when they are to be tried, in milliseconds. */
interface Made {
  readonly at: string;
  readonly dueAt: number;
}

/** Puts events on their way to an endpoint, which has then seen as far as `seen`; once, whoever else tries. */
export const fanOut = (
  { id, seenSeq }: Endpoint,
  deliveries: readonly NewDelivery[],
  { seen, ...made }: Made & { readonly seen: number },
): readonly Write[] => [
  demand(sql`select seen_seq = ${seenSeq} and state = 'enabled' from endpoint where id = ${id}`),
  (orm) => orm.update(endpoint).set({ seenSeq: seen }).where(eq(endpoint.id, id)),
  ...insertDeliveries(id, deliveries, made),
];

/** Nothing goes to an endpoint that is gone, and no event goes there twice unless it was given up. */
export const insertDeliveries = (
  endpointId: string,
  deliveries: readonly NewDelivery[],
  { at, dueAt }: Made,
): readonly Write[] =>
  inChunks(deliveries).map(
    (rows): Write =>
      () =>
        sql`insert into delivery (id, event_id, endpoint_id, state, tries, due_at, created_at)
          select new.value ->> 'id', new.value ->> 'eventId', e.id, 'waiting', 0, ${dueAt}, ${at}
          from json_each(${rows}) new, endpoint e
          where e.id = ${endpointId} and not exists (select 1 from delivery d
            where d.event_id = new.value ->> 'eventId' and d.endpoint_id = e.id and d.state <> 'given_up')`,
  );

/** What an endpoint did not get of the events since a moment, of the types that it wants and meant for it. */
export const readMissed = async (
  db: Database,
  { id, types }: Endpoint,
  since: string,
  limit: number,
): Promise<readonly string[]> => {
  const rows = await db.orm.all<{ id: string }>(sql`
    select e.id from event e
    where e.at >= ${since} and e.type <> 'webhook.test'
      and not (e.type = 'endpoint.disabled' and e.body ->> '$.data.endpoint' = ${id})
      and (${types.length} = 0 or e.type in (select value from json_each(${JSON.stringify(types)})))
      and not exists (select 1 from delivery d
        where d.event_id = e.id and d.endpoint_id = ${id} and d.state <> 'given_up')
    order by e.seq limit ${limit}`);
  return rows.map((row) => row.id);
};
