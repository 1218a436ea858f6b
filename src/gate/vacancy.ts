import type { Answer } from "./answer.ts";

/** Where a vacancy stands between being asked about and being advertised. */
export type VacancyState = "clear" | "awaiting_review" | "cleared" | "withdrawn";

/** The state an answer leaves a vacancy in: what was blocked and comes clear is cleared, and says so. */
export const stateAfter = (before: VacancyState | null, outcome: Answer["outcome"]): VacancyState => {
  if (outcome === "blocked") return "awaiting_review";
  return before === "awaiting_review" || before === "cleared" ? "cleared" : "clear";
};
