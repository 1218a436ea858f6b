import { and, asc, eq, gt, sql } from "drizzle-orm";
import { demand, type Write } from "#db/commit.ts";
import type { Database } from "#db/database.ts";
import { inbox } from "#db/schema/inbound.ts";

/** A message of an HR system, and what became of it. */
export type InboxRow = typeof inbox.$inferSelect;

/** What becomes of a message. */
export type Became = Pick<InboxRow, "state" | "reason"> & { readonly fields: readonly string[] };

/** Takes a message in; the second of the same id breaks the key, and with it the whole commit. */
export const insertMessage =
  (row: InboxRow): Write =>
  (orm) =>
    orm.insert(inbox).values(row);

/** What became of a parked message after all, whose text goes. Of two who try, the second is refused. */
export const settleMessage = (id: string, became: Became): readonly Write[] =>
  moveParked(id, { ...columnsOf(became), body: null });

/** Why a message is parked now, for another reason than before. */
export const reparkMessage = (id: string, became: Became): readonly Write[] =>
  moveParked(id, columnsOf(became));

const columnsOf = ({ fields, ...became }: Became) => ({ ...became, fields: JSON.stringify(fields) });

const moveParked = (id: string, change: Partial<InboxRow>): readonly Write[] => [
  demand(sql`select state = 'parked' from inbox where id = ${id}`),
  (orm) => orm.update(inbox).set(change).where(eq(inbox.id, id)),
];

export const readMessage = async (
  db: Database,
  source: string,
  messageId: string,
): Promise<InboxRow | null> => {
  const [row] = await db.orm
    .select()
    .from(inbox)
    .where(and(eq(inbox.source, source), eq(inbox.messageId, messageId)));
  return row ?? null;
};

/** A message that waits for people; null when there is none of this id, or when it waits no more. */
export const readParked = async (db: Database, id: string): Promise<InboxRow | null> => {
  const [row] = await db.orm
    .select()
    .from(inbox)
    .where(and(eq(inbox.id, id), eq(inbox.state, "parked")));
  return row ?? null;
};

/** Messages that wait for people, oldest first, from after `after`. */
export const listParked = (db: Database, after: string | null, limit: number): Promise<readonly InboxRow[]> =>
  db.orm
    .select()
    .from(inbox)
    .where(and(eq(inbox.state, "parked"), gt(inbox.id, after ?? "")))
    .orderBy(asc(inbox.id))
    .limit(limit);

export const countParked = async (db: Database): Promise<number> =>
  db.orm.$count(inbox, eq(inbox.state, "parked"));
