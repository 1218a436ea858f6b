import { maxCellChars, maxColumns } from "#imports/limits.ts";
import { type Fault, tooLarge, unreadable } from "#imports/row-errors.ts";
import type { Cell, TakeLine } from "#imports/table/table.ts";
import { type Book, cellText } from "./cell-text.ts";
import { attribute, scanXml } from "./scan-xml.ts";

const lastRow = 1_048_576;
const disorder = (line: number) =>
  unreadable(
    "The rows or cells of the sheet are out of order. Open the workbook in Excel and save it again.",
    line,
  );
const senseless = (line: number) =>
  unreadable(
    `Row ${line} has a cell that means nothing. Open the workbook in Excel and save it again.`,
    line,
  );
const wide = (line: number) =>
  tooLarge(`Row ${line} has a cell beyond column ${maxColumns}. Clear it.`, line);
const longCell = (line: number) =>
  tooLarge(`Row ${line} has a cell of more than ${maxCellChars} characters.`, line);

/** Where the reading of a sheet stands: the row, the cell in it, and what of the cell has been read. */
const atTop = () => ({
  line: 0,
  cells: [] as Cell[],
  column: -1,
  attributes: "",
  text: "",
  isFormula: false,
  hasValue: false,
  isText: false,
  isGuide: false,
  isInRows: false,
});

type Position = ReturnType<typeof atTop>;

/** Goes through a sheet row by row. A row's line is its number in Excel; rows that the sheet leaves out are skipped. */
export const scanSheet = (pieces: Iterable<string | Fault>, book: Book, take: TakeLine): Fault | null => {
  const now = atTop();
  let stopped: Fault | boolean = false;
  return scanXml(pieces, {
    open: (name, attributes) => {
      if (name === "sheetData") now.isInRows = true;
      else if (now.isInRows && !enter(now, name, attributes)) stopped = disorder(now.line);
    },
    text: (more) => {
      if (!now.isText) return;
      now.text += more;
      if (now.text.length > maxCellChars) stopped = longCell(now.line);
    },
    close: (name) => {
      if (name === "v" || name === "t") now.isText = false;
      else if (name === "rPh") now.isGuide = false;
      else if (name === "sheetData") stopped ||= true;
      else if (name === "c" && now.isInRows) stopped ||= putCell(now, book) ?? false;
      else if (name === "row" && now.isInRows) stopped ||= !take(now.line, now.cells);
    },
    stop: () => stopped,
  });
};

/** Takes in a start tag; false when it goes back to a row or cell before the last. */
const enter = (now: Position, name: string, attributes: string): boolean => {
  switch (name) {
    case "row": {
      const line = Number(attribute(attributes, "r") ?? now.line + 1);
      const isNext = Number.isInteger(line) && line > now.line && line <= lastRow;
      Object.assign(now, { line, column: -1 });
      now.cells.length = 0;
      return isNext;
    }
    case "c": {
      const column = columnOf(attribute(attributes, "r")) ?? now.column + 1;
      const isNext = column > now.column;
      Object.assign(now, { column, attributes, text: "", isFormula: false, hasValue: false });
      return isNext;
    }
    case "f":
      now.isFormula = true;
      return true;
    case "rPh":
      now.isGuide = true;
      return true;
    case "v":
    case "t":
      now.isText = !now.isGuide;
      now.hasValue = true;
      return true;
    default:
      return true;
  }
};

/** The place of a cell's column from nought: `AB12` is 27. */
const columnOf = (reference: string | null): number | null => {
  if (reference === null) return null;
  let column = 0;
  for (let at = 0; at < reference.length; at += 1) {
    const letter = (reference.charCodeAt(at) & 0xdf) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column - 1;
};

const putCell = (now: Position, book: Book): Fault | null => {
  const cell = cellText(now, book);
  if (cell === undefined) return senseless(now.line);
  if (now.column >= maxColumns) return cell === "" ? null : wide(now.line);
  while (now.cells.length < now.column) now.cells.push("");
  now.cells.push(cell);
  return null;
};
