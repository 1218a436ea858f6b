import type { ColumnAliases } from "#imports/column-aliases.ts";
import type { Setting } from "#imports/columns.ts";
import { headerRows, maxRows } from "#imports/limits.ts";
import { rowReader } from "#imports/read-row.ts";
import { bad, collectErrors, type Fault, type RowErrors, tooLarge } from "#imports/row-errors.ts";
import type { ImportKind, ReadFile, Row } from "#imports/rows.ts";
import { addDuplicates, addMissing, type Header, headerReader, type ReadHeader } from "./header.ts";
import type { Cell, Table, TakeLine } from "./table.ts";

/** What came of one table. Without a header, `knownColumns` says how much the table was like the right one. */
export interface TableRead {
  readonly hasHeader: boolean;
  readonly knownColumns: number;
  readonly file: ReadFile;
}

/** Looks for the header of a table, then reads the rows below it. */
export const readTable = async (
  kind: ImportKind,
  table: Table,
  setting: Setting & { readonly aliases: ColumnAliases },
): Promise<TableRead> => {
  const errors = collectErrors();
  const search = searchHeader(headerReader(kind, setting.aliases));
  const rows = gatherRows(kind, table, setting, errors);
  const stopped = await table.scan((line, cells) => {
    const header = search.found();
    if (header !== null) return rows.take(header, line, cells);
    const goesOn = search.take(line, cells);
    addDuplicates(errors, search.found());
    return goesOn;
  });
  const header = search.found();
  if (header === null) addMissing(errors, search.nearest());
  const fault = stopped ?? rows.fault();
  return {
    hasHeader: header !== null,
    knownColumns: search.nearest().known,
    file: fault === null ? readOf(header, rows, errors) : faulty(fault),
  };
};

/** A file of which nothing can be said but what is wrong with it. */
export const faulty = (fault: Fault): ReadFile => ({
  rows: [],
  rowCount: 0,
  ignoredColumns: [],
  warnings: [],
  errors: [fault],
  errorCount: 1,
});

const readOf = (header: Header | null, rows: Gathered, errors: RowErrors): ReadFile => ({
  rows: errors.count() === 0 ? rows.rows : [],
  rowCount: rows.count(),
  ignoredColumns: header?.ignored ?? [],
  warnings: rows.warnings(),
  errors: errors.kept(),
  errorCount: errors.count(),
});

/** Takes lines from the top until one has every column that must be there. */
const searchHeader = (readHeader: ReadHeader) => {
  let lines = 0;
  let nearest = readHeader(1, []);
  const isFound = () => nearest.missing.length === 0;
  const take: TakeLine = (line, cells) => {
    lines += 1;
    const header = readHeader(line, cells);
    if (header.missing.length === 0 || header.known > nearest.known) nearest = header;
    return isFound() || lines < headerRows;
  };
  return { take, found: () => (isFound() ? nearest : null), nearest: () => nearest };
};

type Gathered = ReturnType<typeof gatherRows>;

const slipped = bad(
  "unreadable_file",
  () => "The line has more cells than the header. Put quotation marks around text that holds the separator.",
);
const manyRows = (line: number) =>
  tooLarge(`The file has more than ${maxRows} rows. Is it the right file?`, line);

/** Takes the lines below the header. Those without a single cell that is read are blank, and not counted. */
const gatherRows = (kind: ImportKind, table: Table, setting: Setting, errors: RowErrors) => {
  const reader = rowReader(kind, setting, errors);
  const rows: Row[] = [];
  let count = 0;
  let fault: Fault | null = null;
  return {
    take: ({ places, width }: Header, line: number, cells: readonly Cell[]) => {
      if (places.every(({ at }) => at < 0 || !isFilled(cells[at]))) return true;
      if (count === maxRows) fault = manyRows(line);
      if (fault !== null) return false;
      count += 1;
      if (table.isRagged && cells.length > width && cells.slice(width).some(isFilled))
        errors.add(line, null, null, slipped);
      const row = reader.read(places, line, cells);
      if (row !== null && errors.count() === 0) rows.push(row);
      return true;
    },
    rows,
    count: () => count,
    fault: () => fault,
    warnings: reader.warnings,
  };
};

const isFilled = (cell: Cell | undefined): boolean =>
  cell === null || (cell !== undefined && cell.trim() !== "");
