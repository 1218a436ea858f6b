import { index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Day } from "#gate/day.ts";

/** Someone signed in to the console. The browser holds the rest; ending the row ends the session. */
export const session = sqliteTable(
  "session",
  {
    id: text().primaryKey(),
    person: text().notNull(),
    /** The digest of the secret that the browser holds. */
    proof: text().notNull(),
    signedInAt: text("signed_in_at").notNull(),
    /** To the minute. */
    lastSeenAt: text("last_seen_at").notNull(),
    endedAt: text("ended_at"),
  },
  (t) => [index("session_signed_in").on(t.signedInAt)],
);

/** What to call those who review. Everything else names them by id, so that a name can be taken away. */
export const person = sqliteTable("person", {
  id: text().primaryKey(),
  name: text().notNull(),
  seenAt: text("seen_at").notNull(),
});

/** Someone who may decide for a while, because someone who may has said so. */
export const deputy = sqliteTable(
  "deputy",
  {
    id: text().primaryKey(),
    person: text().notNull(),
    fromDay: text("from_day").$type<Day>().notNull(),
    untilDay: text("until_day").$type<Day>().notNull(),
    recordedBy: text("recorded_by").notNull(),
    recordedAt: text("recorded_at").notNull(),
    endedBy: text("ended_by"),
    endedAt: text("ended_at"),
  },
  (t) => [index("deputy_person").on(t.person)],
);
