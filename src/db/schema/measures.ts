import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Day } from "#gate/day.ts";

/** A UK day whose measures are kept, and what they rest on. */
export const measuredDay = sqliteTable("measured_day", {
  day: text().$type<Day>().primaryKey(),
  keptAt: text("kept_at").notNull(),
  /** Kept after the day was over, from a register that had not changed since. */
  isFilled: integer("is_filled", { mode: "boolean" }).notNull(),
  /** The register's, as it was measured. */
  version: integer().notNull(),
  policyId: text("policy_id").notNull(),
  policyVersion: text("policy_version").notNull(),
  policyDigest: text("policy_digest").notNull(),
  /** When the two extracts were taken; null when there was none. */
  staffListOn: text("staff_list_on").$type<Day>(),
  allocateOn: text("allocate_on").$type<Day>(),
});

/** What was counted on a day, of the whole board, of each service group and of each department. */
export const measure = sqliteTable(
  "measure",
  {
    level: text().$type<"board" | "service_group" | "department">().notNull(),
    day: text().$type<Day>().notNull(),
    /** Empty for the whole board. */
    code: text().notNull(),
    /** The tally as JSON; of a department with its names. */
    body: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.level, t.day, t.code] })],
);
