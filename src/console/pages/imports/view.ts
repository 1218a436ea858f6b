import type { Day } from "#gate/day.ts";
import type { Policy } from "#gate/policy.ts";
import type { ImportKind } from "#imports/rows.ts";

/** An import as its page and the lists tell of it. */
export interface LoadedExtract {
  readonly id: string;
  readonly kind: ImportKind;
  readonly extractedOn: Day | null;
  readonly rows: number;
  readonly state: "current" | "superseded" | "undone";
  readonly loadedAt: string;
  readonly loadedBy: string;
}

/** What the departments are called, by code. */
export type DepartmentNames = ReadonlyMap<
  string,
  { readonly nameEn: string; readonly nameCy: string | null }
>;

/** What is loaded now. */
export interface ImportsView {
  readonly today: Day;
  readonly policy: Pick<Policy, "maxExtractAgeDays" | "extractAgeingDays">;
  readonly current: readonly LoadedExtract[];
  /** What to call people, by id: empty for those who may not read names. */
  readonly names: ReadonlyMap<string, string>;
  /** How many rows of the current files nothing is known of. */
  readonly unmatched: number;
  /** How many events of HR systems wait. */
  readonly parked: number;
}

/** In the order in which they are loaded. */
export const importKinds: readonly ImportKind[] = ["departments", "staff-list", "job-plans", "paper-plans"];
