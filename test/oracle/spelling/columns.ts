/** The columns of each file with the aliases that api.md gives them. */
export type Column = {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly required: boolean;
};

const required = (name: string, ...aliases: string[]): Column => ({ name, aliases, required: true });
const optional = (name: string, ...aliases: string[]): Column => ({ name, aliases, required: false });

export const DEPARTMENTS: readonly Column[] = [
  required("code"),
  required("name_en", "Department", "Name"),
  optional("name_cy"),
  required("service_group", "Service Group Code"),
  optional("service_group_name_en"),
  optional("service_group_name_cy"),
  optional("aliases"),
];

const ASSIGNMENT = ["assignment_number", "Assignment No", "ESR Assignment", "Assignment"] as const;
const EMPLOYEE = ["employee_number", "Employee No", "Staff Number", "Payroll No"] as const;
const GMC = ["gmc_number", "GMC", "GMC No", "Registration No"] as const;

export const STAFF_LIST: readonly Column[] = [
  required(...EMPLOYEE),
  required(...ASSIGNMENT),
  required("surname", "Last Name"),
  optional("forename", "First Name", "Forenames"),
  optional(...GMC),
  required("job_role", "Role", "Grade", "Job Title"),
  required("category", "Assignment Category", "Employment Category"),
  optional("status", "Assignment Status"),
  required("department", "Department Name", "Dept", "Specialty"),
  optional("is_lead_department", "Primary", "Primary Assignment"),
  required("start_date", "Latest Start Date", "Hire Date"),
  optional("leave_date", "Termination Date", "Projected End Date", "End Date"),
  optional("contracted_sessions", "Sessions", "Contracted PAs"),
  optional("intensity_band", "Band", "Intensity Banding"),
];

/** The aliases "as above" are those of the three numbers; the band has none here. `status` must have its column in job-plans; in paper-plans it may be left out. */
export const PLANS: readonly Column[] = [
  optional("plan_id", "Job Plan ID", "Plan Ref"),
  optional(...ASSIGNMENT),
  optional(...EMPLOYEE),
  optional(...GMC),
  required("status", "Job Plan Status", "Stage", "Sign-off Status"),
  optional("plan_start", "Start Date", "Job Plan Start", "Effective From"),
  optional("plan_end", "End Date", "Effective To"),
  optional("review_due", "Review Date", "Next Review"),
  optional("meeting_date", "Discussion Date", "Meeting"),
  optional("signed_off_on", "Sign Off Date", "Final Sign Off", "Signed Off"),
  optional("signed_off_by", "Final Signatory"),
  optional("dcc", "DCC Sessions"),
  optional("spa", "SPA Sessions"),
  optional("other", "Other Sessions", "ANR", "External Duties"),
  optional("total_sessions", "Total", "Total PAs", "Total Sessions"),
  optional("hours", "Total Hours", "Weekly Hours"),
  optional("intensity_band"),
  optional("cd_agreed_on", "Clinical Director Agreed"),
  optional("sgmd_approved_on", "SGMD Approval", ">13 Approval"),
  optional("outcomes", "Outcomes Recorded", "Objectives"),
  optional("times_returned", "Returned", "Sent Back"),
  optional("stage_since", "Stage Date"),
];
