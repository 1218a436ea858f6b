import type { Day } from "#gate/day.ts";

/** A day that a shape has already checked. */
export const asDay = (checked: string | undefined): Day | null => (checked as Day | undefined) ?? null;
