import type { Day } from "./day.ts";
import type { Owner } from "./finding.ts";

/** The board's settings, by version. Every design decision that the paper leaves open is one of these. */
export interface Policy {
  readonly id: string;
  readonly version: string;
  /** Nothing blocks before this day (management response, section 3). */
  readonly inForceFrom: Day;
  /** A job role that starts with one of these is in scope. */
  readonly gradesInScope: readonly string[];
  readonly categoriesOutOfScope: readonly string[];
  /** Out of scope only with no contracted sessions, or none given. */
  readonly categoriesOutOfScopeUnpaid: readonly string[];
  /** A category that starts with this is a locum. */
  readonly locumCategory: string;
  /** A locum that leaves before the last day of so many months is short. */
  readonly shortLocumMonths: number;
  readonly planMonths: number;
  /** More sessions a week than this need the service group medical director's approval. */
  readonly sessionsWithoutApproval: number;
  /** More sessions a week than this are agreed by the clinical director. */
  readonly fullTimeSessions: number;
  readonly sessionStep: number;
  readonly maxWeeklyHours: number;
  readonly maxExtractAgeDays: number;
  readonly extractAgeingDays: number;
  /** A clear answer holds for so many days at the most. */
  readonly answerValidDays: number;
  readonly dueSoonDays: number;
  readonly dueVerySoonDays: number;
  /** Ten weeks from the job plan meeting to sign-off. */
  readonly signOffDays: number;
  readonly firstReviewMonths: number;
  readonly firstReviewUntilMonths: number;
  readonly firstReviewEarlyDays: number;
  readonly timesReturnedNoted: number;
  readonly exemptionMonths: number;
  /** An override ends at most so many days after it is made. */
  readonly overrideDays: number;
  /** A justification has so many characters, no fewer and no more. */
  readonly justificationCharacters: { readonly least: number; readonly most: number };
  readonly forecastMonths: number;
  /** A file with so many per cent fewer rows than the current one is refused unless asked for. */
  readonly shrinkPercent: number;
  readonly stages: readonly StageTexts[];
  /** A link into the board's own guidance, by rule id. */
  readonly help: Readonly<Record<string, string>>;
}

export type Stage =
  | "not_started"
  | "draft"
  | "in_discussion"
  | "awaiting_consultant"
  | "awaiting_signoff_1"
  | "awaiting_signoff_2"
  | "awaiting_signoff_3"
  | "signed_off"
  | "locked"
  | "mediation"
  | "appeal"
  | "archived"
  | "unknown";

export interface StageTexts {
  readonly stage: Stage;
  /** Lower case, hyphens and dots as spaces. */
  readonly texts: readonly string[];
  /** Whose move it is; null when nobody's. */
  readonly owner: Owner | null;
}
