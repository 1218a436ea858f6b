import { and, eq } from "drizzle-orm";
import type { Write } from "./commit.ts";
import type { Database } from "./database.ts";
import { draft } from "./schema/reviews.ts";

/** What somebody has typed so far about something; the newest is kept. */
export const keepDraft =
  (row: typeof draft.$inferSelect): Write =>
  (orm) =>
    orm
      .insert(draft)
      .values(row)
      .onConflictDoUpdate({ target: [draft.person, draft.about], set: { body: row.body, at: row.at } });

export const readDraft = async (db: Database, person: string, about: string): Promise<string | null> => {
  const [row] = await db.orm
    .select({ body: draft.body })
    .from(draft)
    .where(and(eq(draft.person, person), eq(draft.about, about)));
  return row?.body ?? null;
};

export const dropDraft =
  (person: string, about: string): Write =>
  (orm) =>
    orm.delete(draft).where(and(eq(draft.person, person), eq(draft.about, about)));
