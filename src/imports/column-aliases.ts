import { type Columns, columnsOf } from "./columns.ts";
import type { ImportKind } from "./rows.ts";

/** What a board calls columns besides the names that Porth knows: by kind of file and name of the column. */
export type ColumnAliases = { readonly [Kind in ImportKind]?: Readonly<Record<string, readonly string[]>> };

/** The columns of a kind of file, with the board's own names beside those that Porth knows. */
export const columnsCalled = (kind: ImportKind, aliases: ColumnAliases): Columns => {
  const own = aliases[kind];
  if (own === undefined) return columnsOf[kind];
  return Object.fromEntries(
    Object.entries(columnsOf[kind]).map(([field, column]) => [
      field,
      { ...column, aliases: [...column.aliases, ...(own[column.name] ?? [])] },
    ]),
  );
};
