import { readDay } from "./cells/day.ts";
import { readCountTo, readNumberTo } from "./cells/number.ts";
import { readIdentifier, readNames, readText } from "./cells/text.ts";
import { readRecorded, readYesOrNo } from "./cells/yes-or-no.ts";
import { fold } from "./fold.ts";
import { type Bad, bad } from "./row-errors.ts";
import type { ImportKind, KnownDepartments } from "./rows.ts";
import type { Epoch } from "./table/table.ts";

/** What a cell's meaning hangs on, beside the cell. */
export interface Setting {
  readonly epoch: Epoch;
  readonly known: KnownDepartments;
}

/** One column of a file: what it is called, and what its cells mean. A blank cell is never read. */
export interface Column<T = unknown> {
  readonly name: string;
  /** Other headers that mean this column, compared as headers are (`fold`). */
  readonly aliases: readonly string[];
  /** Whether the file must have the column, and every row must fill it in. */
  readonly required: boolean;
  /** Given the cell's text without white space at its ends. */
  readonly read: (text: string, setting: Setting) => T | Bad;
}

/** The columns of one kind of file, by the field of the row that each one fills. */
export type Columns = Readonly<Record<string, Column>>;

const column = <T>(
  name: string,
  aliases: readonly string[],
  read: Column<T>["read"],
): Column<Exclude<T, Bad>> => ({ name, aliases, required: false, read }) as Column<Exclude<T, Bad>>;

const required = <T>(optional: Column<T>) => ({ ...optional, required: true }) as const;

const notKnown = bad(
  "unknown_department",
  (value) =>
    `Porth knows no department ‘${value}’. Correct it, or add it to the departments list as an alias.`,
);
const readDepartment = (text: string, { known }: Setting) => known.get(fold(text)) ?? notKnown;
const readSessions = readNumberTo(100);

const employeeNumber = column(
  "employee_number",
  ["Employee No", "Staff Number", "Payroll No"],
  readIdentifier,
);
const assignmentNumber = column(
  "assignment_number",
  ["Assignment No", "ESR Assignment", "Assignment"],
  readIdentifier,
);
const gmcNumber = column("gmc_number", ["GMC", "GMC No", "Registration No"], readIdentifier);

export const departmentColumns = {
  code: required(column("code", [], readIdentifier)),
  nameEn: required(column("name_en", ["Department", "Name"], readText)),
  nameCy: column("name_cy", [], readText),
  serviceGroup: required(column("service_group", ["Service Group Code"], readIdentifier)),
  serviceGroupNameEn: column("service_group_name_en", [], readText),
  serviceGroupNameCy: column("service_group_name_cy", [], readText),
  aliases: column("aliases", [], readNames),
} satisfies Columns;

export const staffColumns = {
  employeeNumber: required(employeeNumber),
  assignmentNumber: required(assignmentNumber),
  surname: required(column("surname", ["Last Name"], readText)),
  forename: column("forename", ["First Name", "Forenames"], readText),
  gmcNumber,
  jobRole: required(column("job_role", ["Role", "Grade", "Job Title"], readText)),
  category: required(column("category", ["Assignment Category", "Employment Category"], readText)),
  status: column("status", ["Assignment Status"], readText),
  department: required(column("department", ["Department Name", "Dept", "Specialty"], readDepartment)),
  isLeadDepartment: column("is_lead_department", ["Primary", "Primary Assignment"], readYesOrNo),
  startDate: required(column("start_date", ["Latest Start Date", "Hire Date"], readDay)),
  leaveDate: column("leave_date", ["Termination Date", "Projected End Date", "End Date"], readDay),
  contractedSessions: column("contracted_sessions", ["Sessions", "Contracted PAs"], readSessions),
  intensityBand: column("intensity_band", ["Band", "Intensity Banding"], readText),
} satisfies Columns;

export const paperPlanColumns = {
  id: column("plan_id", ["Job Plan ID", "Plan Ref"], readIdentifier),
  assignmentNumber,
  employeeNumber,
  gmcNumber,
  status: column("status", ["Job Plan Status", "Stage", "Sign-off Status"], readText),
  planStart: column("plan_start", ["Start Date", "Job Plan Start", "Effective From"], readDay),
  planEnd: column("plan_end", ["End Date", "Effective To"], readDay),
  reviewDue: column("review_due", ["Review Date", "Next Review"], readDay),
  meetingOn: column("meeting_date", ["Discussion Date", "Meeting"], readDay),
  signedOffOn: column("signed_off_on", ["Sign Off Date", "Final Sign Off", "Signed Off"], readDay),
  signedOffBy: column("signed_off_by", ["Final Signatory"], readText),
  dcc: column("dcc", ["DCC Sessions"], readSessions),
  spa: column("spa", ["SPA Sessions"], readSessions),
  other: column("other", ["Other Sessions", "ANR", "External Duties"], readSessions),
  totalSessions: column("total_sessions", ["Total", "Total PAs", "Total Sessions"], readSessions),
  hours: column("hours", ["Total Hours", "Weekly Hours"], readNumberTo(168)),
  intensityBand: column("intensity_band", [], readText),
  cdAgreedOn: column("cd_agreed_on", ["Clinical Director Agreed"], readDay),
  sgmdApprovedOn: column("sgmd_approved_on", ["SGMD Approval", ">13 Approval"], readDay),
  outcomesRecorded: column("outcomes", ["Outcomes Recorded", "Objectives"], readRecorded),
  timesReturned: column("times_returned", ["Returned", "Sent Back"], readCountTo(1000)),
  stageSince: column("stage_since", ["Stage Date"], readDay),
} satisfies Columns;

const jobPlanColumns = { ...paperPlanColumns, status: required(paperPlanColumns.status) };

/** The columns of every kind of file: what is read, and what the documentation shows. */
export const columnsOf: Readonly<Record<ImportKind, Columns>> = {
  departments: departmentColumns,
  "staff-list": staffColumns,
  "job-plans": jobPlanColumns,
  "paper-plans": paperPlanColumns,
};

/** Fields of which a plan must give at least one: the column in the file, and the cell in each row. */
export const planIdentity = ["assignmentNumber", "employeeNumber", "gmcNumber"] as const;

/** The fields that one of must be given, by kind of file. */
export const oneOfIn = (kind: ImportKind): readonly string[] =>
  kind === "job-plans" || kind === "paper-plans" ? planIdentity : [];

/** What a row holds while it is checked: null where a cell is blank, undefined where it is wrong. */
export type Values<C extends Columns> = {
  [F in keyof C]: C[F] extends Column<infer T> ? T | null | undefined : never;
};

/** What a row holds when nothing is wrong with it. */
export type SoundValues<C extends Columns> = {
  [F in keyof C]: C[F] extends Column<infer T> ? (C[F] extends { required: true } ? T : T | null) : never;
};
