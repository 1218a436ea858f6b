import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { Day } from "#gate/day.ts";
import type { ExemptionKind } from "#gate/exemption.ts";
import type { ImportKind } from "#imports/rows.ts";

/** One whole snapshot of one kind, as it was loaded. One of each kind is current. */
export const extract = sqliteTable(
  "extract",
  {
    id: text().primaryKey(),
    kind: text().$type<ImportKind>().notNull(),
    /** Null for departments alone. */
    extractedOn: text("extracted_on").$type<Day>(),
    sha256: text().notNull(),
    rows: integer().notNull(),
    /** The report that was answered, as JSON. */
    report: text().notNull(),
    loadedBy: text("loaded_by").notNull(),
    loadedAt: text("loaded_at").notNull(),
    state: text().$type<"current" | "superseded" | "undone">().notNull(),
    /** The snapshot that was current before. */
    replaces: text(),
  },
  (t) => [uniqueIndex("extract_current").on(t.kind).where(sql`state = 'current'`)],
);

/** A row of a snapshot, from the extract that brought it to the one that took it away. Current while that is null. */
export const registerRow = sqliteTable(
  "register_row",
  {
    kind: text().$type<ImportKind>().notNull(),
    /** The department's code, the assignment number or the plan id. */
    key: text().notNull(),
    /** The row as JSON: DepartmentRow, StaffRow or PlanRow. */
    row: text().notNull(),
    addedBy: text("added_by").notNull(),
    removedBy: text("removed_by"),
    department: text().generatedAlwaysAs(sql`(json_extract("row", '$.department'))`),
    employee: text().generatedAlwaysAs(sql`(json_extract("row", '$.employeeNumber'))`),
  },
  (t) => [
    primaryKey({ columns: [t.kind, t.key, t.addedBy] }),
    uniqueIndex("register_row_current").on(t.kind, t.key).where(sql`removed_by is null`),
    index("register_row_department").on(t.department).where(sql`kind = 'staff-list' and removed_by is null`),
    index("register_row_employee").on(t.employee).where(sql`kind = 'staff-list' and removed_by is null`),
    index("register_row_removed").on(t.removedBy).where(sql`removed_by is not null`),
    index("register_row_added").on(t.addedBy),
  ],
);

/** Whose a current plan row is. Worked out at every change of the register, by the rules of matching. */
export const planOwner = sqliteTable(
  "plan_owner",
  {
    employee: text().notNull(),
    kind: text().$type<"job-plans" | "paper-plans">().notNull(),
    key: text().notNull(),
    /** 0 when the row names more than one person. */
    clear: integer({ mode: "boolean" }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.employee, t.kind, t.key] })],
);

/** Everything a department is called, folded, and its code. */
export const departmentName = sqliteTable("department_name", {
  folded: text().primaryKey(),
  code: text().notNull(),
});

/** How often the facts of a department changed; of the whole register under `*`. */
export const revision = sqliteTable("revision", {
  scope: text().primaryKey(),
  number: integer().notNull(),
});

export const exemption = sqliteTable(
  "exemption",
  {
    id: text().primaryKey(),
    assignmentNumber: text("assignment_number").notNull(),
    kind: text().$type<ExemptionKind>().notNull(),
    fromDay: text("from_day").$type<Day>().notNull(),
    untilDay: text("until_day").$type<Day>().notNull(),
    reference: text(),
    recordedBy: text("recorded_by").notNull(),
    recordedAt: text("recorded_at").notNull(),
    endedBy: text("ended_by"),
    endedAt: text("ended_at"),
  },
  (t) => [index("exemption_assignment").on(t.assignmentNumber).where(sql`ended_at is null`)],
);
