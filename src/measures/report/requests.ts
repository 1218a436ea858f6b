import type { Outcome } from "#gate/answer.ts";
import type { RequestCounts } from "./frozen-report.ts";

/** How many vacancies got each answer last. */
export const requestCounts = (
  counted: readonly { readonly outcome: Outcome; readonly vacancies: number }[],
): RequestCounts => {
  const those = (...outcomes: readonly Outcome[]) =>
    counted
      .filter(({ outcome }) => outcomes.includes(outcome))
      .reduce((sum, { vacancies }) => sum + vacancies, 0);
  return {
    asked: those("clear", "blocked", "overridden"),
    clear: those("clear"),
    blocked: those("blocked"),
    overridden: those("overridden"),
  };
};
