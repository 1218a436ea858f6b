import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Day } from "#gate/day.ts";

/** A highlight report, frozen. Triggers refuse every change. */
export const highlightReport = sqliteTable(
  "highlight_report",
  {
    /** In the order in which they were made. */
    seq: integer().primaryKey(),
    id: text().notNull().unique(),
    fromDay: text("from_day").$type<Day>().notNull(),
    toDay: text("to_day").$type<Day>().notNull(),
    madeAt: text("made_at").notNull(),
    madeBy: text("made_by").notNull(),
    /** Of the body. */
    sha256: text().notNull(),
    /** Canonical JSON: the very text that is answered. */
    body: text().notNull(),
  },
  (t) => [index("highlight_report_to").on(t.toDay, t.seq)],
);
