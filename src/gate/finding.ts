import type { Day } from "./day.ts";
import type { Stage } from "./policy.ts";

/** What stands in the way. Codes are an open list for callers, and are never renamed. */
export type BlockCode =
  | "identity_ambiguous"
  | "plan_not_on_allocate"
  | "plan_not_signed_off"
  | "plan_status_unknown"
  | "plan_not_started"
  | "plan_out_of_date"
  | "plan_undated"
  | "sessions_not_authorised"
  | "plan_missing"
  | "staff_list_missing"
  | "allocate_extract_missing"
  | "staff_list_stale"
  | "allocate_extract_stale";

/** What never blocks, and is worth knowing. */
export type WarningCode =
  | "rule_not_in_force"
  | "no_consultants"
  | "plan_due_for_review"
  | "signed_off_late"
  | "signoff_overdue"
  | "six_month_review_not_held"
  | "sessions_not_in_half_steps"
  | "pay_sessions_mismatch"
  | "pay_band_mismatch"
  | "ten_sessions_not_agreed"
  | "hours_over_48"
  | "outcomes_not_recorded"
  | "agreed_after_start"
  | "signed_by_self"
  | "revision_in_progress"
  | "sent_back"
  | "extract_ageing"
  | "plan_without_person"
  | "sessions_not_given";

/** What stands between a change form and payroll, besides the plan's own codes. */
export type PayrollCode = "sessions_differ" | "band_differ" | "plan_starts_later" | "plan_not_revised";

export type Code = BlockCode | WarningCode | PayrollCode;
export type Severity = "block" | "warn";

/** Who holds the next move. */
export type Owner =
  | "consultant"
  | "consultant_and_clinical_director"
  | "clinical_director"
  | "service_manager"
  | "service_group_medical_director"
  | "executive_medical_director"
  | "job_planning_manager"
  | "data_steward";

/** Plain figures that a message or a person's line shows. Never a name. */
export type Detail = Readonly<Record<string, string | number>>;

export interface Finding {
  readonly code: Code;
  /** The rule's id: `JP-5`, `PC-1`. */
  readonly rule: string;
  readonly severity: Severity;
  /** A number of people; 0 when the finding is about the whole department. */
  readonly count: number;
  readonly owner: Owner;
  readonly detail: Detail;
  /** Sorted by assignment number. */
  readonly people: readonly PersonInQuestion[];
}

export interface PersonInQuestion {
  readonly assignmentNumber: string;
  readonly name: string;
  readonly planId: string | null;
  readonly stage: Stage | null;
  readonly firstDay: Day | null;
  readonly lastDay: Day | null;
  /** Days past the limit that the rule sets; null when it sets none. */
  readonly daysOverdue: number | null;
  readonly waitingOn: Owner | null;
  /** Days at the present stage; null when the extract does not say. */
  readonly daysWaiting: number | null;
  readonly detail: Detail;
}
