import { and, eq, isNull } from "drizzle-orm";
import { commit, type Write } from "#db/commit.ts";
import type { Database } from "#db/database.ts";
import { person, session } from "#db/schema/sessions.ts";

export type SessionRow = typeof session.$inferSelect;

/** Who a session is of; the name is kept only where it is given. */
export interface NewSession extends Omit<SessionRow, "lastSeenAt" | "endedAt"> {
  readonly name: string | null;
}

/**
 * Keeps a new session, and ends the one it follows on. Nobody is allowed anything yet, so that no action is asked: this
 * is what comes before them all. The same id a second time is refused.
 */
export const beginSession = (
  db: Database,
  { name, ...begun }: NewSession,
  followed: string | null,
): Promise<void> => {
  const at = begun.signedInAt;
  return commit(
    db,
    (orm) => orm.insert(session).values({ ...begun, lastSeenAt: at, endedAt: null }),
    ...(followed === null ? [] : [ended(followed, at)]),
    ...(name === null ? [] : [known({ id: begun.person, name, seenAt: at })]),
  );
};

const known =
  (row: typeof person.$inferInsert): Write =>
  (orm) =>
    orm
      .insert(person)
      .values(row)
      .onConflictDoUpdate({ target: person.id, set: { name: row.name, seenAt: row.seenAt } });

const ended =
  (id: string, at: string): Write =>
  (orm) =>
    orm
      .update(session)
      .set({ endedAt: at })
      .where(and(eq(session.id, id), isNull(session.endedAt)));

export const readSession = async (db: Database, id: string): Promise<SessionRow | null> => {
  const [row] = await db.orm.select().from(session).where(eq(session.id, id));
  return row ?? null;
};

/** Notes that a session is in use. One that has ended stays ended. */
export const touchSession = async (db: Database, id: string, at: string): Promise<void> => {
  await db.orm
    .update(session)
    .set({ lastSeenAt: at })
    .where(and(eq(session.id, id), isNull(session.endedAt)));
};

/** Ends a session at once. Ending twice is ending once. */
export const endSession = (db: Database, id: string, at: string): Promise<void> => commit(db, ended(id, at));
