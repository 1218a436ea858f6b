import { maxCellChars, maxColumns } from "#imports/limits.ts";
import { type Fault, tooLarge, unreadable } from "#imports/row-errors.ts";
import type { TakeLine } from "#imports/table/table.ts";

const quote = 34;
const newLine = 10;
const space = 32;

const unclosed = (line: number) =>
  unreadable(`The quotation mark that opens a cell on line ${line} is never closed. Close it.`, line);
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

/**
 * Cuts text into lines of cells (RFC 4180) and stops at the first that is too large or not well formed.
 * A line is counted where it starts; a quoted cell may go over several. Lines end with `\n`.
 */
export const scanCsv = (text: string, delimiter: string, take: TakeLine): Fault | null => {
  const cut = delimiter.charCodeAt(0);
  const cells: string[] = [];
  const cursor = { text, at: 0, line: 1 };
  while (cursor.at < text.length) {
    const { line } = cursor;
    cells.length = 0;
    for (let more = true; more; cursor.at += 1) {
      const cell = readCell(cursor, cut);
      if (typeof cell !== "string") return cell;
      if (cells.push(cell) > maxColumns) return manyCells(line);
      more = text.charCodeAt(cursor.at) === cut;
    }
    cursor.line += 1;
    if (!take(line, cells)) return null;
  }
  return null;
};

interface Cursor {
  readonly text: string;
  at: number;
  line: number;
}

/** Reads the cell at the cursor, and leaves it at the delimiter, the new line or the end. */
const readCell = (cursor: Cursor, cut: number): string | Fault => {
  const { text, at } = cursor;
  let start = at;
  while (text.charCodeAt(start) === space) start += 1;
  if (text.charCodeAt(start) === quote) return readQuoted(cursor, start + 1, cut);
  let end = at;
  for (; end < text.length; end += 1) {
    const char = text.charCodeAt(end);
    if (char === cut || char === newLine) break;
  }
  cursor.at = end;
  return end - at > maxCellChars ? longCell(cursor.line) : text.slice(at, end);
};

const readQuoted = (cursor: Cursor, start: number, cut: number): string | Fault => {
  const { text, line } = cursor;
  const parts: string[] = [];
  for (let from = start; ; ) {
    const end = text.indexOf('"', from);
    if (end < 0) return unclosed(line);
    if (end - start > maxCellChars) return longCell(line);
    const isDoubled = text.charCodeAt(end + 1) === quote;
    parts.push(text.slice(from, isDoubled ? end + 1 : end));
    from = end + 2;
    if (isDoubled) continue;
    cursor.at = end + 1;
    break;
  }
  const value = parts.join("");
  for (let at = value.indexOf("\n"); at >= 0; at = value.indexOf("\n", at + 1)) cursor.line += 1;
  while (text.charCodeAt(cursor.at) === space) cursor.at += 1;
  const next = text.charCodeAt(cursor.at);
  return next === cut || next === newLine || cursor.at >= text.length ? value : afterQuote(line);
};
