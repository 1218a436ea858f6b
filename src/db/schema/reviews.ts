import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Day } from "#gate/day.ts";
import type { VacancyState } from "#gate/vacancy.ts";
import type { VerdictOutcome } from "#review/review-case.ts";

/** A case before the reviewers: a vacancy from being blocked to the end of it. */
export const review = sqliteTable(
  "review",
  {
    id: text().primaryKey(),
    vacancyId: text("vacancy_id").notNull(),
    department: text().notNull(),
    /** The vacancy's, as long as this is its latest review; then the one it ended in. */
    state: text().$type<VacancyState>().notNull(),
    openedAt: text("opened_at").notNull(),
  },
  (t) => [index("review_state").on(t.state, t.id), index("review_vacancy").on(t.vacancyId)],
);

/** A reviewer's word, never changed. The latest of a review counts. */
export const verdict = sqliteTable(
  "verdict",
  {
    id: text().primaryKey(),
    reviewId: text("review_id").notNull(),
    outcome: text().$type<VerdictOutcome>().notNull(),
    category: text(),
    justification: text().notNull(),
    /** The codes that stood when it was given, as a JSON array. */
    codes: text().notNull(),
    /** Overrides alone: the last day on which it counts. */
    endsOn: text("ends_on").$type<Day>(),
    decidedBy: text("decided_by").notNull(),
    decidedAt: text("decided_at").notNull(),
  },
  (t) => [index("verdict_review").on(t.reviewId, t.id)],
);

/** What a reviewer has typed so far: kept over a new sign-in, and gone once it is said or the session is over. */
export const draft = sqliteTable(
  "draft",
  {
    person: text().notNull(),
    about: text().notNull(),
    body: text().notNull(),
    at: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.person, t.about] }), index("draft_at").on(t.at)],
);

/** A file that was checked and waits for the word to load it; for a day at the most. */
export const offeredFile = sqliteTable(
  "offered_file",
  {
    id: text().notNull(),
    /** Parts of at most a megabyte, from nought. */
    part: integer().notNull(),
    person: text().notNull(),
    /** The question that came with it, as JSON. */
    asked: text().notNull(),
    /** Base64. */
    bytes: text().notNull(),
    at: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.id, t.part] }), index("offered_file_at").on(t.at)],
);
