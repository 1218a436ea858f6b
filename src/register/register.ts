import type { Day } from "#gate/day.ts";
import type { Exemption, Extract } from "#gate/facts.ts";
import type { DepartmentRow, ImportKind, PlanRow, StaffRow } from "#imports/rows.ts";

/** The whole register as it stands: what the current extracts say, and what reviewers recorded. */
export interface Register {
  /** Moves with every change of anything in it. */
  readonly version: number;
  readonly departments: readonly DepartmentRow[];
  readonly staff: readonly StaffRow[];
  readonly jobPlans: readonly PlanRow[];
  readonly paperPlans: readonly PlanRow[];
  readonly exemptions: readonly Exemption[];
  readonly extracts: Readonly<Partial<Record<ImportKind, CurrentExtract>>>;
  /** How often each department's facts changed. */
  readonly revisions: ReadonlyMap<string, number>;
}

/** The snapshot of its kind that counts. */
export interface CurrentExtract extends Omit<Extract, "extractedOn"> {
  /** Null for departments. */
  readonly extractedOn: Day | null;
  readonly sha256: string;
  readonly rows: number;
}

export type PlanKind = "job-plans" | "paper-plans";

/** A plan row and one of the people it names. */
export interface PlanOwner {
  readonly employee: string;
  readonly kind: PlanKind;
  readonly key: string;
  /** False when the row names more than one person. */
  readonly clear: boolean;
}
