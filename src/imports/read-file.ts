import type { ColumnAliases } from "./column-aliases.ts";
import { isFault } from "./row-errors.ts";
import type { ImportKind, KnownDepartments, ReadFile } from "./rows.ts";
import { faulty, readTable, type TableRead } from "./table/read-table.ts";
import { tablesOf } from "./table/tables-of.ts";

/**
 * The rows of a file, or everything that is wrong with it at once. CSV or XLSX, told by the content. Of several sheets
 * the first visible one with the header is read. A file that cannot be read to its end gives that one error.
 */
export const readFile = async (
  kind: ImportKind,
  bytes: Uint8Array,
  known: KnownDepartments,
  aliases: ColumnAliases = {},
): Promise<ReadFile> => {
  const found = tablesOf(bytes);
  if (isFault(found)) return faulty(found);
  const { tables, epoch, warnings } = found;
  const reads: TableRead[] = [];
  for (const table of tables) {
    const read = await readTable(kind, table, { epoch, known, aliases });
    if (read.hasHeader)
      return withWarnings(read.file, [...warnings, ...sheetWarning(table.name, tables.length)]);
    reads.push(read);
  }
  return withWarnings(mostAlike(reads).file, warnings);
};

const withWarnings = (file: ReadFile, warnings: readonly string[]): ReadFile => ({
  ...file,
  warnings: [...warnings, ...file.warnings],
});

const sheetWarning = (name: string | null, sheets: number): readonly string[] =>
  name === null || sheets === 1 ? [] : [`Only the sheet ‘${name}’ was read: the first that has the header.`];

const mostAlike = ([first, ...others]: readonly TableRead[]): TableRead =>
  others.reduce((best, read) => (read.knownColumns > best.knownColumns ? read : best), first as TableRead);
