import { type ColumnAliases, columnsCalled } from "#imports/column-aliases.ts";
import { type Column, type Columns, oneOfIn } from "#imports/columns.ts";
import { fold } from "#imports/fold.ts";
import { quotedChars } from "#imports/limits.ts";
import { bad, quoted, type RowErrors } from "#imports/row-errors.ts";
import type { ImportKind } from "#imports/rows.ts";
import type { Cell } from "./table.ts";

/** Where a field of the row stands in the file. */
export interface Place {
  readonly field: string;
  readonly column: Column;
  /** The cell's place in its line, from nought; -1 when the file has no such column. */
  readonly at: number;
}

/** A line read as if it were the header. */
export interface Header {
  readonly line: number;
  readonly width: number;
  readonly places: readonly Place[];
  /** How many columns Porth knows by these headers. */
  readonly known: number;
  /** Headers that stand for a column that an earlier header stands for. */
  readonly duplicates: readonly { readonly name: string; readonly header: string }[];
  readonly ignored: readonly string[];
  /** Names of columns that must be there and are not; alternatives are one entry. */
  readonly missing: readonly (readonly Column[])[];
}

const fieldsByHeader = (columns: Columns): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(columns).flatMap(([field, { name, aliases }]) =>
      [name, ...aliases].map((header) => [fold(header), field] as const),
    ),
  );

/** Reads a line as the header of a kind of file. It is the header if nothing is missing. */
export type ReadHeader = (line: number, cells: readonly Cell[]) => Header;

export const headerReader = (kind: ImportKind, aliases: ColumnAliases): ReadHeader => {
  const columns = columnsCalled(kind, aliases);
  const fields = fieldsByHeader(columns);
  return (line, cells) => {
    const at = new Map<string, number>();
    const duplicates: Header["duplicates"][number][] = [];
    const ignored = new Set<string>();
    for (const [index, cell] of cells.entries()) {
      const header = cell?.trim() ?? "";
      if (header === "") continue;
      const field = header.length > quotedChars ? undefined : fields.get(fold(header));
      if (field === undefined) ignored.add(quoted(header));
      else if (at.has(field)) duplicates.push({ name: columns[field]?.name ?? field, header });
      else at.set(field, index);
    }
    const places: readonly Place[] = Object.entries(columns).map(([field, column]) => ({
      field,
      column,
      at: at.get(field) ?? -1,
    }));
    const missing = missingFrom(kind, places);
    return { line, width: cells.length, places, known: at.size, duplicates, ignored: [...ignored], missing };
  };
};

const missingFrom = (kind: ImportKind, places: readonly Place[]): Header["missing"] => {
  const alternatives = places.filter(({ field }) => oneOfIn(kind).includes(field));
  return [
    ...(alternatives.length > 0 && alternatives.every(({ at }) => at < 0) ? [alternatives] : []),
    ...places.filter(({ column, at }) => column.required && at < 0).map((place) => [place]),
  ].map((missed) => missed.map(({ column }) => column));
};

export const addMissing = (errors: RowErrors, { line, missing }: Header): void => {
  for (const columns of missing) {
    const names = columns.map(({ name }) => name).join(", ");
    const headers = columns.flatMap(({ aliases }) => aliases);
    const or = headers.length === 0 ? "" : ` It may also be called: ${headers.join(", ")}.`;
    const message =
      columns.length === 1
        ? `The column ${names} is missing. Add it to the header.${or}`
        : `The file has none of the columns ${names}. Add at least one to the header.${or}`;
    errors.add(
      line,
      columns[0]?.name ?? null,
      null,
      bad("missing_column", () => message),
    );
  }
};

export const addDuplicates = (errors: RowErrors, found: Header | null): void => {
  if (found === null) return;
  const { line, duplicates } = found;
  for (const { name, header } of duplicates)
    errors.add(
      line,
      name,
      header,
      bad("duplicate_column", (value) => `The header ‘${value}’ is a second column for ${name}. Keep one.`),
    );
};
