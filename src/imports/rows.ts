import type { Assignment, JobPlan } from "#gate/facts.ts";

/** What a file is a whole snapshot of. */
export type ImportKind = "departments" | "staff-list" | "job-plans" | "paper-plans";

export interface DepartmentRow {
  readonly code: string;
  readonly nameEn: string;
  readonly nameCy: string | null;
  readonly serviceGroup: string;
  readonly serviceGroupNameEn: string | null;
  readonly serviceGroupNameCy: string | null;
  readonly aliases: readonly string[];
}

export interface StaffRow extends Assignment {
  readonly employeeNumber: string;
  readonly surname: string;
  readonly forename: string | null;
  readonly gmcNumber: string | null;
  readonly status: string | null;
  /** The department's code, whatever the file called it. */
  readonly department: string;
}

export interface PlanRow extends Omit<JobPlan, "source" | "identityClear"> {
  readonly assignmentNumber: string | null;
  readonly employeeNumber: string | null;
  readonly gmcNumber: string | null;
}

export type Row = DepartmentRow | StaffRow | PlanRow;

/** One thing wrong with a file. The first line of a file is line 1. */
export interface RowError {
  readonly line: number;
  readonly column: string | null;
  readonly value: string | null;
  readonly code: RowErrorCode;
  readonly message: string;
}

export type RowErrorCode =
  | "missing_column"
  | "duplicate_column"
  | "required"
  | "bad_date"
  | "bad_number"
  | "bad_identifier"
  | "duplicate"
  | "unknown_department"
  | "total_differs"
  | "end_before_start"
  | "unreadable_file"
  | "too_large"
  | "formula_without_value";

/** What a file says, or everything that is wrong with it; rows are given only when nothing is. */
export interface ReadFile<R extends Row = Row> {
  readonly rows: readonly R[];
  /** How many data rows the file has, right or wrong. */
  readonly rowCount: number;
  /** Headers that Porth does not know: their cells were not read. */
  readonly ignoredColumns: readonly string[];
  readonly warnings: readonly string[];
  /** The first 200, in order of line. */
  readonly errors: readonly RowError[];
  readonly errorCount: number;
}

/** A department's code by everything it is called: its code, names and aliases, each folded as headers are. */
export type KnownDepartments = ReadonlyMap<string, string>;
