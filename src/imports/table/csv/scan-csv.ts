import { CsvError, type InfoRecord, type Options, Parser } from "csv-parse";
import { maxCellChars, maxColumns, maxRecordBytes } from "#imports/limits.ts";
import { type Fault, isFault, tooLarge, unreadable } from "#imports/row-errors.ts";
import type { TakeLine } from "#imports/table/table.ts";

const unclosed = (line: number) =>
  unreadable(`A quotation mark that opens a cell on line ${line} is never closed. Close it.`, line);
const afterQuote = (line: number) =>
  unreadable(
    `A cell on line ${line} goes on after its closing quotation mark. Double each mark inside it.`,
    line,
  );
const longCell = (line: number) =>
  tooLarge(
    `A cell on line ${line} has more than ${maxCellChars} characters. Is a quotation mark not closed?`,
    line,
  );
const manyCells = (line: number) => tooLarge(`Line ${line} has more than ${maxColumns} cells.`, line);

const options: Options = {
  record_delimiter: "\n",
  relax_column_count: true,
  // A mark inside an unquoted cell is text; with `trim`, one inside a quoted cell is still an error.
  relax_quotes: true,
  trim: true,
  // Beyond this column delimiters are text, so that a line of nothing else is soon too long.
  ignore_last_delimiters: maxColumns + 1,
  max_record_size: maxRecordBytes,
};

const enough = Symbol("enough");

/**
 * Cuts text into lines of cells (RFC 4180) and stops at the first that is too large or not well formed.
 * A line is counted where it starts; a quoted cell may go over several. Lines end with `\n`.
 */
export const scanCsv = async (text: string, delimiter: string, take: TakeLine): Promise<Fault | null> => {
  let line = 1;
  const takeRecord = (cells: string[], { lines }: InfoRecord): null => {
    if (cells.length > maxColumns) throw manyCells(line);
    if (cells.some((cell) => cell.length > maxCellChars)) throw longCell(line);
    if (!take(line, cells)) throw enough;
    line = lines + 1;
    // As if each were the first: csv-parse builds an Error for every record unlike it, thirty times the work.
    Object.assign(parser.info, { records: 0 });
    return null;
  };
  const parser = new Parser({ ...options, delimiter, on_record: takeRecord });
  try {
    for await (const _ of parser.end(text));
    return null;
  } catch (thrown) {
    return thrown === enough ? null : faultOf(thrown, line);
  }
};

/** Why the parser stopped at the record that starts on this line. */
const faultOf = (thrown: unknown, line: number): Fault => {
  if (thrown instanceof CsvError) {
    if (thrown.code === "CSV_QUOTE_NOT_CLOSED") return unclosed(line);
    if (thrown.code !== "CSV_MAX_RECORD_SIZE") return afterQuote(line);
    return Number(thrown.column) < maxColumns ? longCell(line) : manyCells(line);
  }
  if (typeof thrown === "object" && thrown !== null && isFault(thrown)) return thrown;
  throw thrown;
};
