import { asc, getTableColumns, gt, sql } from "drizzle-orm";
import type { Write } from "#db/commit.ts";
import type { Database } from "#db/database.ts";
import { event } from "#db/schema/webhooks.ts";
import type { EventData, EventType } from "#webhooks/event-types.ts";
import { traceNow } from "./led-by.ts";

/** Something that happened, to be told outside. What concerns a department carries its number in the order of its events. */
export interface Happening<T extends EventType = EventType> {
  readonly id: string;
  readonly at: string;
  readonly type: T;
  readonly data: Omit<EventData<T>, "sequence">;
}

/** Tells of it in the very commit that makes it happen. */
export const announce = <T extends EventType>({ id, at, type, data }: Happening<T>): readonly Write[] => {
  const department = "department" in data ? String(data.department) : null;
  const body = JSON.stringify({ type, timestamp: at, api_version: "v1", data });
  const numbered = sql`json_set(${body}, '$.data.sequence', (select number from sequence where department = ${department}))`;
  return [
    ...(department === null
      ? []
      : [
          () => sql`insert into sequence (department, number) values (${department}, 1)
            on conflict (department) do update set number = number + 1`,
        ]),
    withNews(
      () => sql`insert into event (id, at, type, body, traceparent)
        values (${id}, ${at}, ${type}, ${department === null ? body : numbered}, ${traceNow()})`,
    ),
  ];
};

/** A write that those who deliver hear of at once. */
export const withNews =
  (write: Write): Write =>
  (orm, chain) => {
    chain.hasNews = true;
    return write(orm, chain);
  };

const { traceparent: _, ...told } = getTableColumns(event);

/** As it is told: which trace led to it is for its receivers alone. */
export type EventRow = Omit<typeof event.$inferSelect, "traceparent">;

/** In the order in which they happened, from after `after`. */
export const listEvents = (db: Database, after: number, limit: number): Promise<readonly EventRow[]> =>
  db.orm.select(told).from(event).where(gt(event.seq, after)).orderBy(asc(event.seq)).limit(limit);
