import { columnsOf } from "#imports/columns.ts";
import type { ImportKind, Row } from "#imports/rows.ts";

/** What a cell was understood as: null where it is blank. A list of names is written as in the file. */
export type ShownCell = string | number | boolean | null;

/** Rows as they were understood: the columns in which anything stands, by their names in the file. */
export interface ShownRows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly ShownCell[])[];
  /** True when columns that name people are left out. */
  readonly hidesNames: boolean;
}

const naming = new Set(["surname", "forename", "signedOffBy"]);

/** For the eyes of those who may read names, or of those who may not. */
export const shownRows = (
  kind: ImportKind,
  rows: readonly Row[],
  { names }: { readonly names: boolean },
): ShownRows => {
  const valuesOf = (field: string) =>
    rows.map((row) => cellOf((row as unknown as Readonly<Record<string, unknown>>)[field]));
  const filled = Object.entries(columnsOf[kind]).filter(([field]) =>
    valuesOf(field).some((value) => value !== null),
  );
  const shown = filled.filter(([field]) => names || !naming.has(field));
  const columns = shown.map(([field]) => valuesOf(field));
  return {
    columns: shown.map(([, { name }]) => name),
    rows: rows.map((_, at) => columns.map((values) => values[at] ?? null)),
    hidesNames: shown.length < filled.length,
  };
};

const cellOf = (value: unknown): ShownCell => {
  if (Array.isArray(value)) return value.length > 0 ? value.join("; ") : null;
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
};
