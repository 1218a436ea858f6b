import type { Day } from "#gate/day.ts";
import type { Policy } from "#gate/policy.ts";
import type { DepartmentTally } from "#measures/department.ts";
import type { Tally } from "#measures/tally.ts";
import type { DataQuality, FrozenReport, LastReport, RequestCounts } from "./frozen-report.ts";
import type { GivenWord } from "./overrides.ts";
import type { Period } from "./period.ts";

/** Everything that a report is made of. */
export interface ReportFacts {
  readonly id: string;
  readonly madeAt: string;
  readonly period: Period;
  readonly policy: Policy;
  readonly auditHead: FrozenReport["audit_head"];
  /** The board on the last day of the period. */
  readonly position: Position;
  readonly serviceGroups: readonly NamedGroup[];
  /** Of the days of the period that were kept. */
  readonly kept: ReadonlyMap<Day, Tally>;
  readonly watched: readonly WatchedDepartment[];
  readonly words: readonly GivenWord[];
  /** The categories that overrides are given in, the last for all others. */
  readonly categories: readonly string[];
  readonly requests: RequestCounts;
  readonly locumRequests: RequestCounts;
  readonly quality: DataQuality;
  readonly last: { readonly name: LastReport; readonly report: FrozenReport } | null;
}

export interface Position {
  readonly origin: "now" | "kept" | "filled";
  readonly policy: FrozenReport["policy"];
  readonly staffListOn: Day | null;
  readonly allocateOn: Day | null;
  readonly departments: readonly DepartmentTally[];
}

export interface NamedGroup {
  readonly code: string;
  readonly nameEn: string | null;
  readonly nameCy: string | null;
}

/** A department that was blocked on the last of the kept days that were watched. */
export interface WatchedDepartment {
  readonly code: string;
  /** The first kept day from which it was blocked on every kept day. */
  readonly blockedOn: Day;
  /** It was clear on a kept day before that. */
  readonly wasClear: boolean;
}
