import { asc, sql } from "drizzle-orm";
import type { Database } from "#db/database.ts";
import { person } from "#db/schema/sessions.ts";

/** What to call people, by id. Who is not in it never signed in as a reviewer, or has been forgotten. */
export const readNames = async (
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (ids.length === 0) return new Map();
  const wanted = JSON.stringify([...new Set(ids)]);
  const rows = await db.orm
    .select({ id: person.id, name: person.name })
    .from(person)
    .where(sql`${person.id} in (select value from json_each(${wanted}))`);
  return new Map(rows.map(({ id, name }) => [id, name]));
};

/** Everyone who has signed in as a reviewer, in order of name. */
export const listPeople = (db: Database): Promise<readonly (typeof person.$inferSelect)[]> =>
  db.orm.select().from(person).orderBy(asc(person.name), asc(person.id));
