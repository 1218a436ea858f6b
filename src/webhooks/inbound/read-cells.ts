import { type Column, columnsOf, type Setting, staffColumns } from "#imports/columns.ts";
import { knownDepartments } from "#imports/department-rows.ts";
import { rowReader } from "#imports/read-row.ts";
import { type Bad, collectErrors, isBad } from "#imports/row-errors.ts";
import type { DepartmentRow, PlanRow, StaffRow } from "#imports/rows.ts";
import { type KnownRows, type Parked, type ParkedReason, parked } from "./applied.ts";
import type { Cells } from "./data-shapes.ts";

/** What a cell's meaning hangs on: only departments, as JSON has no days that are numbers from an epoch. */
export const settingOf = ({ departments }: Pick<KnownRows, "departments">): Setting => ({
  epoch: 1900,
  known: knownDepartments(departments as readonly DepartmentRow[]),
});

const textOf = (data: Cells, name: string): string => String(data[name] ?? "").trim();

interface RowsByKind {
  readonly "staff-list": StaffRow;
  readonly "job-plans": PlanRow;
}

/** The row that the data holds, read as a line of a file of that kind. */
export const rowIn = <K extends keyof RowsByKind>(
  kind: K,
  data: Cells,
  setting: Setting,
): RowsByKind[K] | Parked => {
  const columns = Object.entries(columnsOf[kind]);
  const places = columns.map(([field, column], at) => ({ field, column, at }));
  const cells = columns.map(([, { name }]) => textOf(data, name));
  const errors = collectErrors();
  const row = rowReader(kind, setting, errors).read(places, 1, cells);
  if (row !== null) return row as RowsByKind[K];
  const wrong = errors.kept();
  const reason = wrong.every(({ code }) => code === "unknown_department")
    ? "unknown_department"
    : "unreadable";
  return parked(reason, ...new Set(wrong.flatMap(({ column }) => column ?? [])));
};

/** What one field says, read as a cell of a column; null when it says nothing. */
export const cellIn = <T>(
  data: Cells,
  name: string,
  { read }: Column<T>,
  setting: Setting,
): T | null | Parked => {
  const text = textOf(data, name);
  const value: T | Bad | null = text === "" ? null : read(text, setting);
  return isBad(value) ? parked(reasonOf(value), name) : value;
};

const reasonOf = ({ code }: Bad): ParkedReason =>
  code === "unknown_department" ? "unknown_department" : "unreadable";

/** A day that a field says. */
export const dayIn = (data: Cells, name: string, setting: Setting) =>
  cellIn(data, name, staffColumns.leaveDate, setting);

export const isParked = (value: unknown): value is Parked =>
  typeof value === "object" && value !== null && "parked" in value;
