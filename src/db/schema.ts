import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { AuditType } from "#audit/chain.ts";
import type { Day } from "#gate/day.ts";
import type { ExemptionKind } from "#gate/exemption.ts";
import type { VacancyState } from "#gate/vacancy.ts";
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

/** A post that somebody wants to advertise, in one department. */
export const vacancy = sqliteTable(
  "vacancy",
  {
    id: text().primaryKey(),
    department: text().notNull(),
    ref: text().notNull(),
    title: text(),
    grade: text(),
    appointmentType: text("appointment_type"),
    positionNumber: text("position_number"),
    requestedBy: text("requested_by"),
    askedBy: text("asked_by").notNull(),
    state: text().$type<VacancyState>().notNull(),
    /** Moves with every change of state. */
    version: integer().notNull(),
    openedAt: text("opened_at").notNull(),
  },
  (t) => [uniqueIndex("vacancy_ref").on(t.department, t.ref)],
);

/** The settings a decision was made by, by digest. */
export const policyText = sqliteTable("policy", { digest: text().primaryKey(), body: text().notNull() });

/** What a decision rests on, kept once by its hash: the facts, and the answer in both languages. */
export const evidence = sqliteTable("evidence", {
  id: text().primaryKey(),
  policyDigest: text("policy_digest").notNull(),
  facts: text().notNull(),
  answer: text().notNull(),
});

export const decision = sqliteTable(
  "decision",
  {
    id: text().primaryKey(),
    department: text().notNull(),
    vacancyId: text("vacancy_id").notNull(),
    /** The vacancy's state as this decision left it. */
    vacancyState: text("vacancy_state").$type<VacancyState>().notNull(),
    vacancyRef: text("vacancy_ref").notNull(),
    outcome: text().$type<"clear" | "blocked" | "overridden">().notNull(),
    asOf: text("as_of").$type<Day>().notNull(),
    askedAt: text("asked_at").notNull(),
    askedBy: text("asked_by").notNull(),
    evidenceId: text("evidence_id").notNull(),
  },
  (t) => [
    index("decision_department").on(t.department, t.id),
    index("decision_vacancy").on(t.vacancyId, t.id),
    index("decision_asked_by").on(t.askedBy, t.id),
  ],
);

/** The first answer to a request that names a key, kept with what the request did. */
export const keptAnswer = sqliteTable(
  "kept_answer",
  {
    caller: text().notNull(),
    key: text().notNull(),
    /** SHA-256 of method, path, query and body. */
    fingerprint: text().notNull(),
    status: integer().notNull(),
    headers: text().notNull(),
    body: text().notNull(),
    at: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.caller, t.key] }), index("kept_answer_at").on(t.at)],
);

/** The trail. Triggers refuse every change but the next line. */
export const audit = sqliteTable("audit", {
  seq: integer().primaryKey(),
  prevHash: text("prev_hash").notNull().unique(),
  hash: text().notNull().unique(),
  at: text().notNull(),
  type: text().$type<AuditType>().notNull(),
  body: text().notNull(),
});
