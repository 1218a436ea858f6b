import type { Answer } from "./answer.ts";
import { addDays, type Day } from "./day.ts";
import type { Policy } from "./policy.ts";

/** How many people's plans came within so many days of their end. */
export interface FallingDue {
  readonly withinDays: number;
  readonly count: number;
}

/** Whose plans came within the days that are due soon, and very soon, after `since` and up to `today`. */
export const fallingDue = (
  { warnings }: Answer,
  { dueSoonDays, dueVerySoonDays }: Policy,
  since: Day,
  today: Day,
): readonly FallingDue[] => {
  const lastDays = warnings
    .filter(({ code }) => code === "plan_due_for_review")
    .flatMap(({ people }) => people.map(({ lastDay }) => lastDay));
  return [dueSoonDays, dueVerySoonDays]
    .map((withinDays) => ({
      withinDays,
      count: lastDays.filter((lastDay) => {
        if (lastDay === null) return false;
        const reached = addDays(lastDay, -withinDays);
        return since < reached && reached <= today;
      }).length,
    }))
    .filter(({ count }) => count > 0);
};
