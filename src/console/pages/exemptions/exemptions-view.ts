import type { Day } from "#gate/day.ts";
import type { ExemptionKind, ExemptionState } from "#gate/exemption.ts";

/** An exemption as it is shown. */
export interface ExemptionShown {
  readonly id: string;
  readonly assignmentNumber: string;
  readonly kind: ExemptionKind;
  readonly fromDay: Day;
  readonly untilDay: Day;
  readonly reference: string | null;
  readonly recordedBy: string;
  readonly recordedAt: string;
  readonly endedBy: string | null;
  readonly endedAt: string | null;
  readonly state: ExemptionState;
  /** Null when the staff list has no such assignment any more. */
  readonly holder: HolderShown | null;
}

export interface HolderShown {
  readonly name: string;
  readonly department: { readonly code: string; readonly nameEn: string; readonly nameCy: string | null };
}

/** What who looks may see and open. */
export interface Sight {
  /** Whether people are named. */
  readonly detail: boolean;
  /** Whether the pages of departments are open. */
  readonly opensDepartments: boolean;
}

export interface ExemptionsView {
  readonly sight: Sight;
  /** Null for every state. */
  readonly state: ExemptionState | null;
  readonly after: string | null;
  readonly shown: readonly ExemptionShown[];
  readonly next: string | null;
  readonly counts: ReadonlyMap<ExemptionState, number>;
  /** What to call reviewers, by id. */
  readonly names: ReadonlyMap<string, string>;
  /** One has just been ended. */
  readonly wasEnded: boolean;
}

/** Where the list is. What is in force is shown without asking. */
export const exemptionsAddress = ({ state, after }: Pick<ExemptionsView, "state" | "after">): string => {
  const query = new URLSearchParams({
    ...(state !== "in_force" && { state: state ?? "all" }),
    ...(after && { after }),
  });
  return `/exemptions${query.size > 0 ? `?${query}` : ""}`;
};
