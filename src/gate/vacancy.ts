import type { Outcome } from "./answer.ts";
import type { Day } from "./day.ts";
import type { Override } from "./facts.ts";

/** Where a vacancy stands between being asked about and being advertised. */
export const vacancyStates = [
  "clear",
  "awaiting_review",
  "overridden",
  "upheld",
  "cleared",
  "withdrawn",
  "expired",
] as const;

export type VacancyState = (typeof vacancyStates)[number];

/** Blocked, or let through by an override alone: judged again whenever the register changes. */
export const openStates = ["awaiting_review", "overridden", "upheld", "expired"] as const;

export type OpenState = (typeof openStates)[number];

export const isOpen = (state: VacancyState | null): state is OpenState =>
  (openStates as readonly (VacancyState | null)[]).includes(state);

/** The state an ask leaves a vacancy in: what was blocked and comes clear is cleared, and says so. */
export const stateAfterAsk = (before: VacancyState | null, outcome: Outcome): VacancyState => {
  if (outcome === "blocked") return "awaiting_review";
  if (outcome === "overridden") return "overridden";
  return isOpen(before) || before === "cleared" ? "cleared" : "clear";
};

/**
 * The state when it is judged again with nobody asking. An override that its reasons have outgrown goes back to the
 * reviewers; one that is over waits to be asked about. What was upheld stays so until the block itself is gone.
 */
export const stateWhenRejudged = (
  before: OpenState,
  outcome: Outcome,
  overrideIsOver: boolean,
): VacancyState => {
  if (outcome === "clear") return "cleared";
  if (outcome === "overridden") return "overridden";
  if (before !== "overridden") return before;
  return overrideIsOver ? "expired" : "awaiting_review";
};

/** The state as it is on a day: an override that is over has expired, also before anybody looked. */
export const stateOn = (state: VacancyState, override: Override | null, today: Day): VacancyState =>
  state === "overridden" && override !== null && override.endsOn < today ? "expired" : state;

/** Whether a block that somebody asks about is a new case, or goes on with the one that reviewers have. */
export const opensReview = (before: VacancyState | null): boolean =>
  before !== "awaiting_review" && before !== "overridden";
