import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { AuditType } from "#audit/chain.ts";
import type { Day } from "#gate/day.ts";
import type { VacancyState } from "#gate/vacancy.ts";

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
    /** The latest; null when it never was blocked. */
    reviewId: text("review_id"),
    /** The last day of the latest yes; null for a no, and once it was told that the yes is over. */
    validThrough: text("valid_through").$type<Day>(),
  },
  (t) => [uniqueIndex("vacancy_ref").on(t.department, t.ref), index("vacancy_state").on(t.state)],
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
    /** What people call it: `PORTH-7F3K-2Q`. */
    reference: text().notNull().default(""),
  },
  (t) => [
    uniqueIndex("decision_reference").on(t.reference),
    index("decision_department").on(t.department, t.id),
    index("decision_vacancy").on(t.vacancyId, t.id),
    index("decision_asked_by").on(t.askedBy, t.id),
  ],
);

/** An answer to the second question: may this change form go to payroll? The form is among its grounds. */
export const payrollDecision = sqliteTable(
  "payroll_decision",
  {
    id: text().primaryKey(),
    department: text().notNull(),
    outcome: text().$type<"clear" | "blocked">().notNull(),
    /** What the HR system calls the form. */
    formRef: text("form_ref"),
    requestedBy: text("requested_by"),
    asOf: text("as_of").$type<Day>().notNull(),
    askedAt: text("asked_at").notNull(),
    askedBy: text("asked_by").notNull(),
    evidenceId: text("evidence_id").notNull(),
  },
  (t) => [index("payroll_decision_asked_by").on(t.askedBy, t.id)],
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

/** Where the trail stood, signed, once a day. Triggers refuse every change. */
export const checkpoint = sqliteTable("checkpoint", {
  /** Its last line's number. */
  seq: integer().primaryKey(),
  head: text().notNull(),
  count: integer().notNull(),
  at: text().notNull(),
  /** The UK day, of which there is one. */
  day: text().$type<Day>().notNull().unique(),
  jws: text().notNull(),
});

/** The trail. Triggers refuse every change but the next line. */
export const audit = sqliteTable("audit", {
  seq: integer().primaryKey(),
  prevHash: text("prev_hash").notNull().unique(),
  hash: text().notNull().unique(),
  at: text().notNull(),
  type: text().$type<AuditType>().notNull(),
  body: text().notNull(),
});
