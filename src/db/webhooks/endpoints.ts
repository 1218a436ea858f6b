import { and, asc, eq, gt, sql } from "drizzle-orm";
import { demand, type Write } from "#db/commit.ts";
import type { Database } from "#db/database.ts";
import { endpoint, event } from "#db/schema/webhooks.ts";
import { Problem } from "#problem.ts";
import type { EventType } from "#webhooks/event-types.ts";

/** Where events are sent; its secrets are sealed. */
export interface Endpoint extends Omit<typeof endpoint.$inferSelect, "types"> {
  /** Empty for all. */
  readonly types: readonly EventType[];
}

export const insertEndpoint =
  ({ types, ...row }: Endpoint): Write =>
  (orm) =>
    orm.insert(endpoint).values({ ...row, types: JSON.stringify(types) });

/** Changes an endpoint from the version that was read; from any other the whole commit is refused. */
export const moveEndpoint = (
  { id, version }: Pick<Endpoint, "id" | "version">,
  { types, ...change }: Partial<Omit<Endpoint, "id" | "version">>,
): readonly Write[] => [
  demand(sql`select version = ${version} from endpoint where id = ${id}`),
  (orm) =>
    orm
      .update(endpoint)
      .set({ ...change, ...(types ? { types: JSON.stringify(types) } : {}), version: version + 1 })
      .where(eq(endpoint.id, id)),
];

/** From here on it gets what happens; what happened before is for `recover`. */
export const seesFromNow =
  (id: string): Write =>
  () =>
    sql`update endpoint set seen_seq = coalesce((select max(seq) from event), 0) where id = ${id}`;

export const deleteEndpoint = (id: string): readonly Write[] => [
  () =>
    sql`delete from delivery_try where delivery_id in (select id from delivery where endpoint_id = ${id})`,
  () => sql`delete from delivery where endpoint_id = ${id}`,
  (orm) => orm.delete(endpoint).where(eq(endpoint.id, id)),
];

export const readEndpoint = async (db: Database, id: string): Promise<Endpoint | null> => {
  const [row] = await db.orm.select().from(endpoint).where(eq(endpoint.id, id));
  return row ? endpointOf(row) : null;
};

/** Throws the problem that there is none. */
export const readKnownEndpoint = async (db: Database, id: string): Promise<Endpoint> => {
  const known = await readEndpoint(db, id);
  if (!known) throw new Problem("not_found", "There is no such endpoint.");
  return known;
};

/** Oldest first, from after `after`. */
export const listEndpoints = async (
  db: Database,
  after: string | null,
  limit: number,
): Promise<readonly Endpoint[]> => {
  const rows = await db.orm
    .select()
    .from(endpoint)
    .where(gt(endpoint.id, after ?? ""))
    .orderBy(asc(endpoint.id))
    .limit(limit);
  return rows.map(endpointOf);
};

export const listEveryEndpoint = async (db: Database): Promise<readonly Endpoint[]> =>
  (await db.orm.select().from(endpoint)).map(endpointOf);

/** Enabled endpoints for which there are events that they were not considered for. */
export const listBehind = async (db: Database): Promise<readonly Endpoint[]> => {
  const rows = await db.orm
    .select()
    .from(endpoint)
    .where(
      and(
        eq(endpoint.state, "enabled"),
        sql`${endpoint.seenSeq} < (select coalesce(max(${event.seq}), 0) from ${event})`,
      ),
    );
  return rows.map(endpointOf);
};

const endpointOf = (row: typeof endpoint.$inferSelect): Endpoint => ({
  ...row,
  types: JSON.parse(row.types) as EventType[],
});
