import type { Day } from "#gate/day.ts";

/** A day that a shape has already checked. */
export const asDay = <T extends string | undefined>(checked: T): T extends string ? Day : Day | null =>
  (checked ?? null) as T extends string ? Day : Day | null;
