import { index, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

export type InboxState = "applied" | "ignored" | "parked" | "asked" | "dismissed";

/** What an HR system told, once however often it came. */
export const inbox = sqliteTable(
  "inbox",
  {
    source: text().notNull(),
    /** The `webhook-id`. */
    messageId: text("message_id").notNull(),
    id: text().notNull().unique(),
    type: text().notNull(),
    receivedAt: text("received_at").notNull(),
    state: text().$type<InboxState>().notNull(),
    /** Why it is parked or was ignored. */
    reason: text(),
    /** The fields that cannot be read, as a JSON array; never what they say. */
    fields: text().notNull(),
    /** As it came, while it is parked; emptied afterwards. */
    body: text(),
    contentType: text("content_type"),
  },
  (t) => [
    primaryKey({ columns: [t.source, t.messageId] }),
    index("inbox_state").on(t.state, t.id),
    index("inbox_received").on(t.receivedAt),
  ],
);

/** The newest event that told each fact, so that an older one never overwrites it. */
export const factStamp = sqliteTable("fact_stamp", { key: text().primaryKey(), stamp: text().notNull() });
