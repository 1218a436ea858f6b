import type { Day } from "#gate/day.ts";
import type { Awaiting, Figures, Share } from "#measures/figures.ts";
import type { Measure, MeasureWords } from "#words/measures.ts";
import type { InBoth } from "#words/told.ts";
import type { reportBounds } from "./bounds.ts";
import type { Compared, FindingProgress } from "./findings.ts";
import type { CategoryRow } from "./overrides.ts";

/**
 * A highlight report as it is frozen and as it is answered, member by member: everything it says, in both languages, with
 * what each figure means. Nobody is named in it.
 */
export interface FrozenReport {
  readonly id: string;
  readonly from: Day;
  readonly to: Day;
  readonly made_at: string;
  readonly headline: InBoth;
  readonly policy: { readonly id: string; readonly version: string; readonly digest: string };
  /** The last line of the trail before the report's own. */
  readonly audit_head: { readonly seq: number; readonly hash: string };
  readonly evidence: ReportEvidence;
  readonly compared_with: LastReport | null;
  readonly board: FrozenFigures;
  readonly whole: ReportPart;
  /** In order of code. */
  readonly service_groups: readonly NamedPart[];
  readonly findings: readonly FindingProgress[];
  /** Every day of the period; null where nothing was kept. */
  readonly trend: readonly TrendPoint[];
  readonly requests: RequestCounts;
  readonly locum_requests: RequestCounts;
  readonly overrides: readonly CategoryRow[];
  readonly decisions: readonly DecisionAsked[];
  readonly bounds: typeof reportBounds;
  readonly data_quality: DataQuality;
  readonly definitions: Readonly<Record<Measure | Term, MeasureWords>>;
}

export type Term = "requests" | "locum_requests" | "overrides" | "comparison" | "data_quality";

export type FrozenFigures = Omit<Figures, "awaiting"> & {
  readonly awaiting: readonly (Omit<Awaiting, "medianDays"> & { readonly median_days: number | null })[];
};

/** What the figures of the last day rest on. */
export interface ReportEvidence {
  /** Counted when the report was made, kept on that day, or filled in after it. */
  readonly origin: "now" | "kept" | "filled";
  readonly staff_list: FrozenExtract | null;
  readonly allocate: FrozenExtract | null;
}

export interface FrozenExtract {
  readonly extracted_on: Day;
  /** On the last day of the period. */
  readonly age_days: number;
}

export interface LastReport {
  readonly id: string;
  readonly from: Day;
  readonly to: Day;
  readonly made_at: string;
  readonly sha256: string;
}

export interface ReportPart {
  readonly in_scope: number;
  readonly exempt: number;
  readonly in_place: Compared;
  readonly departments_blocked: Compared;
}

export interface NamedPart extends ReportPart {
  readonly code: string;
  readonly name: InBoth;
}

export interface TrendPoint {
  readonly on: Day;
  readonly in_place: Share | null;
  readonly departments_blocked: Share | null;
}

/** Vacancies by their last answer. */
export interface RequestCounts {
  readonly asked: number;
  readonly clear: number;
  readonly blocked: number;
  readonly overridden: number;
}

export interface DataQuality {
  readonly plan_rows_unmatched: number;
  readonly departments_unknown: number;
  readonly statuses_unknown: number;
  readonly events_parked: number;
}

/** Something that the committee is asked to decide, and by which rule. */
export interface DecisionAsked {
  readonly code: string;
  readonly question: InBoth;
  readonly basis: InBoth;
  /** All of them, also those that are not named. */
  readonly count: number;
  readonly items: readonly DecisionItem[];
}

export interface DecisionItem {
  readonly kind: "department" | "service_group" | "measure" | "extract";
  readonly code: string;
  readonly name: InBoth;
  readonly text: InBoth;
}
