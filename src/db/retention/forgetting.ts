import { type SQL, sql } from "drizzle-orm";
import { demand, type Write } from "#db/commit.ts";
import type { Database } from "#db/database.ts";
import { type Kind, kinds } from "./periods.ts";

/** For each kind the moment (RFC 3339) before which it is forgotten. */
export type Moments = Readonly<Record<Kind, string>>;

/** How many rows of each kind. */
export type Counts = Readonly<Record<Kind, number>>;

/** Deliveries that are over; one that waits is never forgotten. */
const overBefore = (moment: string): SQL =>
  sql`delivery.created_at < ${moment} and delivery.state <> 'waiting'`;

/**
 * What there is of each kind from before its moment: a table and a condition. Rows of the register are kept as long as
 * the undoing of an import that is young or current may want them.
 */
const forgettable: Readonly<Record<Kind, (moments: Moments) => readonly SQL[]>> = {
  answers: ({ answers }) => [sql`kept_answer where at < ${answers}`],
  deliveries: ({ deliveries }) => [
    sql`delivery_try where at < ${deliveries}`,
    sql`delivery where ${overBefore(deliveries)}`,
  ],
  events: ({ events, deliveries }) => [
    sql`event where at < ${events} and not exists
      (select 1 from delivery where delivery.event_id = event.id and not (${overBefore(deliveries)}))`,
  ],
  messages: ({ messages }) => [sql`inbox where received_at < ${messages} and state <> 'parked'`],
  parked: ({ parked }) => [sql`inbox where received_at < ${parked} and state = 'parked'`],
  drafts: ({ drafts }) => [sql`draft where at < ${drafts}`],
  offered: ({ offered }) => [sql`offered_file where at < ${offered}`],
  sessions: ({ sessions }) => [sql`session where signed_in_at < ${sessions}`],
  names: ({ names }) => [sql`person where seen_at < ${names}`],
  rows: ({ rows }) => [
    sql`register_row where removed_by is not null
      and substr(removed_by, 5) <= (select max(substr(id, 5)) from extract
        where extract.kind = register_row.kind and loaded_at < ${rows})
      and substr(removed_by, 5) < (select substr(id, 5) from extract
        where extract.kind = register_row.kind and state = 'current')`,
  ],
};

const countOf = (kind: Kind, moments: Moments): SQL =>
  sql.join(
    forgettable[kind](moments).map((rows) => sql`(select count(*) from ${rows})`),
    sql` + `,
  );

/** What would be forgotten, in one trip to the database. */
export const countForgettable = async (db: Database, moments: Moments): Promise<Counts> => {
  const columns = kinds.map((kind) => sql`${countOf(kind, moments)} as ${sql.identifier(kind)}`);
  const [counts] = await db.orm.all<Counts>(sql`select ${sql.join(columns, sql`, `)}`);
  return counts ?? (Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<Kind, number>);
};

/** Forgets as much as was counted; where it is another number by now, the whole commit is refused. */
export const forget = (moments: Moments, counts: Counts): readonly Write[] => {
  const due = kinds.filter((kind) => counts[kind] > 0);
  return [
    ...due.map((kind) => demand(sql`${countOf(kind, moments)} = ${counts[kind]}`)),
    ...due.flatMap((kind) =>
      forgettable[kind](moments).map(
        (rows): Write =>
          () =>
            sql`delete from ${rows}`,
      ),
    ),
  ];
};
