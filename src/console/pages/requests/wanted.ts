import type { Day } from "#gate/day.ts";
import type { VacancyState } from "#gate/vacancy.ts";
import type { ShownReview } from "#review/shown-review.ts";

/** What somebody looks for, as the address has it. */
export interface Wanted {
  /** Null for every state. */
  readonly state: VacancyState | null;
  readonly serviceGroup: string | null;
  readonly text: string | null;
  readonly after: string | null;
}

/** What was found. */
export interface RequestsView {
  readonly wanted: Wanted;
  readonly today: Day;
  readonly shown: readonly ShownReview[];
  /** What the next page comes after; null on the last. */
  readonly next: string | null;
  /** How many there are in each state, of those that are looked for. */
  readonly counts: ReadonlyMap<VacancyState, number>;
  /** The names of service groups in this language, by code. */
  readonly serviceGroups: ReadonlyMap<string, string>;
  /** Who looks may say who else decides. */
  readonly mayDeputise: boolean;
}

/** Where the list is, looked for like this. The state that is shown without asking is left out. */
export const addressOf = ({ state, serviceGroup, text, after }: Wanted): string => {
  const query = new URLSearchParams({
    ...(state !== "awaiting_review" && { state: state ?? "all" }),
    ...(serviceGroup && { service_group: serviceGroup }),
    ...(text && { text }),
    ...(after && { after }),
  });
  return `/requests${query.size > 0 ? `?${query}` : ""}`;
};
