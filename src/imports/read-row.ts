import { columnsOf, type Setting, type SoundValues, type Values } from "./columns.ts";
import { openDepartments } from "./department-rows.ts";
import type { Kind } from "./kind.ts";
import { openPlans } from "./plan-rows.ts";
import { type Bad, bad, isBad, type RowErrors } from "./row-errors.ts";
import type { ImportKind, Row } from "./rows.ts";
import { openStaffList } from "./staff-rows.ts";
import type { Place } from "./table/header.ts";
import type { Cell } from "./table/table.ts";

const kinds = {
  departments: openDepartments,
  "staff-list": openStaffList,
  "job-plans": openPlans,
  "paper-plans": openPlans,
} as unknown as Readonly<Record<ImportKind, () => Kind>>;

const blank = bad("required", () => "The cell is blank, and must not be. Fill it in.");
const noValue = bad(
  "formula_without_value",
  () =>
    "The cell is a formula without a value. Open the file in Excel and save it again, or paste the value in.",
);

export interface RowReader {
  /** The row that a line holds; null when something is wrong with it, which is then among the errors. */
  readonly read: (places: readonly Place[], line: number, cells: readonly Cell[]) => Row | null;
  readonly warnings: () => readonly string[];
}

/** Reads the rows of one file in their order: what a row may not repeat is remembered. */
export const rowReader = (kind: ImportKind, setting: Setting, errors: RowErrors): RowReader => {
  const { check, build, warnings } = kinds[kind]();
  const columns = columnsOf[kind];
  return {
    read: (places, line, cells) => {
      const before = errors.count();
      const values: Record<string, unknown> = {};
      for (const { field, column, at } of places) {
        const cell = at < 0 ? "" : cells[at];
        const text = cell?.trim() ?? "";
        const value =
          cell === null ? noValue : text !== "" ? column.read(text, setting) : column.required ? blank : null;
        values[field] = isBad(value) ? undefined : value;
        if (isBad(value)) errors.add(line, column.name, text === "" ? null : text, value);
      }
      const complain = (field: string, value: string | null, what: Bad) =>
        errors.add(line, columns[field]?.name ?? null, value, what);
      check(values as Values<typeof columns>, line, complain);
      return errors.count() === before ? build(values as SoundValues<typeof columns>) : null;
    },
    warnings,
  };
};
