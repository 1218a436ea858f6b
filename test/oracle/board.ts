import type { Day } from "./days.ts";

/** A board as its files say it: the columns of api.md, nothing worked out. An empty cell is null. */
export type Board = {
  readonly today: Day;
  /** When each extract was taken; null when none was ever loaded (then its rows are empty too). */
  readonly extracts: {
    readonly staff_list: Day | null;
    readonly allocate: Day | null;
    readonly paper: Day | null;
  };
  readonly departments: readonly DepartmentRow[];
  readonly staff: readonly StaffRow[];
  readonly allocate: readonly PlanRow[];
  readonly paper: readonly PlanRow[];
  readonly exemptions: readonly ExemptionRow[];
};

export type DepartmentRow = {
  readonly code: string;
  readonly name_en: string;
  readonly name_cy: string | null;
  readonly service_group: string;
  readonly service_group_name_en: string | null;
  readonly service_group_name_cy: string | null;
  readonly aliases: readonly string[];
};

export type StaffRow = {
  readonly employee_number: string;
  readonly assignment_number: string;
  readonly surname: string;
  readonly forename: string | null;
  readonly gmc_number: string | null;
  readonly job_role: string;
  readonly category: string;
  readonly status: string | null;
  /** The department's code, English name or alias. */
  readonly department: string;
  /** yes, no, y, n, true, false, 1, 0 in any case; null means yes. */
  readonly is_lead_department: string | null;
  readonly start_date: Day;
  readonly leave_date: Day | null;
  readonly contracted_sessions: number | null;
  readonly intensity_band: string | null;
};

export type PlanRow = {
  readonly plan_id: string | null;
  readonly assignment_number: string | null;
  readonly employee_number: string | null;
  readonly gmc_number: string | null;
  readonly status: string | null;
  readonly plan_start: Day | null;
  readonly plan_end: Day | null;
  readonly review_due: Day | null;
  readonly meeting_date: Day | null;
  readonly signed_off_on: Day | null;
  readonly signed_off_by: string | null;
  readonly dcc: number | null;
  readonly spa: number | null;
  readonly other: number | null;
  readonly total_sessions: number | null;
  readonly hours: number | null;
  readonly intensity_band: string | null;
  readonly cd_agreed_on: Day | null;
  readonly sgmd_approved_on: Day | null;
  readonly outcomes: string | null;
  readonly times_returned: number | null;
  readonly stage_since: Day | null;
};

export type ExemptionRow = {
  readonly assignment_number: string;
  readonly kind: "authorised_absence" | "in_dispute" | "no_nhs_sessions" | "other";
  readonly from: Day;
  readonly until: Day;
};

/** A plan row with every cell empty, to be spread into. */
export const EMPTY_PLAN: PlanRow = {
  plan_id: null,
  assignment_number: null,
  employee_number: null,
  gmc_number: null,
  status: null,
  plan_start: null,
  plan_end: null,
  review_due: null,
  meeting_date: null,
  signed_off_on: null,
  signed_off_by: null,
  dcc: null,
  spa: null,
  other: null,
  total_sessions: null,
  hours: null,
  intensity_band: null,
  cd_agreed_on: null,
  sgmd_approved_on: null,
  outcomes: null,
  times_returned: null,
  stage_since: null,
};
