import type { Day } from "#gate/day.ts";
import type { Policy } from "#gate/policy.ts";
import type { DepartmentRow, ImportKind, ReadFile, Row, RowError } from "#imports/rows.ts";
import { Problem, type ProblemCode } from "#problem.ts";
import type { Register } from "./register.ts";

/** A file, as far as it can be compared with the one that is current. */
export interface Offered {
  readonly kind: ImportKind;
  readonly extractedOn: Day | null;
  readonly sha256: string;
  readonly rows: number;
}

export interface Refusal {
  readonly code: Extract<ProblemCode, "older_extract" | "same_extract" | "rows_fell">;
  readonly detail: string;
}

/** Why a sound file must not replace the current one of its kind; null when it may. */
export const refusalOf = (
  { extracts }: Register,
  offered: Offered,
  { shrinkPercent }: Policy,
): Refusal | null => {
  const current = extracts[offered.kind];
  if (!current) return null;
  if (current.sha256 === offered.sha256 && current.extractedOn === offered.extractedOn)
    return { code: "same_extract", detail: "This very file is already current." };
  if ((offered.extractedOn ?? "") < (current.extractedOn ?? ""))
    return {
      code: "older_extract",
      detail: `The current extract was taken on ${current.extractedOn}, after this one.`,
    };
  return (current.rows - offered.rows) * 100 > shrinkPercent * current.rows
    ? {
        code: "rows_fell",
        detail: `The file has ${offered.rows} rows where the current one has ${current.rows}. If that is right, ask again with allow_shrink=true.`,
      }
    : null;
};

/** The departments that people on the staff list are in and that the departments list does not have. */
export const departmentsNowhere = ({ departments, staff }: Register): readonly string[] => {
  const codes = new Set(departments.map(({ code }) => code));
  return [...new Set(staff.map(({ department }) => department))].filter((code) => !codes.has(code));
};

/** A department that people on the staff list are in cannot be left out: they would be judged by nobody. */
export const leftOutDepartments = (
  register: Register,
  kind: ImportKind,
  rows: readonly Row[],
): readonly RowError[] => {
  if (kind !== "departments") return [];
  const kept = new Set((rows as readonly DepartmentRow[]).map(({ code }) => code));
  const people = Map.groupBy(register.staff, ({ department }) => department);
  return [...people]
    .filter(([code]) => !kept.has(code))
    .map(([code, staff]) => ({
      line: 1,
      column: "code",
      value: code,
      code: "unknown_department",
      message: `‘${code}’ is left out, and ${staff.length} rows of the staff list are in it.`,
    }));
};

/** Everything that is wrong with a file, the first of it by line and column; null when nothing is. */
export const fileErrors = (
  { errors, errorCount }: ReadFile,
  leftOut: readonly RowError[],
): Problem | null => {
  const all = [...errors, ...leftOut].slice(0, 200);
  return all.length === 0
    ? null
    : new Problem("file_refused", "The file has errors. Nothing was stored.", {
        more: { errors: all, error_count: errorCount + leftOut.length },
      });
};
