import { maxRunChars, maxSheetCells, maxSpecialCells } from "#imports/limits.ts";
import { type Fault, tooLarge, unreadable } from "#imports/row-errors.ts";
import { attributesOf, scanXml } from "./scan-xml.ts";

/** What the cells of a sheet may refer to: how many shared texts there are, and the digits that each style shows. */
export interface Shared {
  readonly strings: number;
  readonly digits: readonly number[];
}

/** By `placeOf`, the cells of which hucre does not tell all: their text, null for no value, or the digits they show. */
export type SpecialCells = ReadonlyMap<number, string | null | number>;

const columns = 16_384;
const lastRow = 1_048_576;

export const placeOf = (line: number, column: number): number => line * columns + column;

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
const longCell = (line: number) => tooLarge(`Row ${line} has a cell that is too long.`, line);
const manyCells = (line: number) =>
  tooLarge("The sheet has more cells than Porth reads. Save the rows alone, as CSV UTF-8.", line);

const blank = { type: "", style: 0, text: "", isFormula: false, hasValue: false };

/** Checks a sheet for what hucre does not bear, and finds the cells of which it does not tell all. */
export const checkSheet = (
  pieces: Iterable<string | Fault>,
  { strings, digits }: Shared,
): SpecialCells | Fault => {
  const special = new Map<number, string | null | number>();
  const at = { line: 0, column: -1, cells: 0, isText: false };
  let cell = { ...blank };
  const open = (name: string, written: string): Fault | null => {
    if (name === "f") cell.isFormula = true;
    if (name === "v" || name === "t") cell.hasValue = at.isText = true;
    if (name !== "row" && name !== "c") return null;
    const attributes = attributesOf(written);
    if (name === "c") {
      cell = { ...blank, type: attributes.get("t") ?? "", style: Number(attributes.get("s") ?? 0) };
      return enterCell(at, attributes.get("r")) && !written.includes("&") ? null : disorder(at.line);
    }
    return enterRow(at, attributes.get("r")) ? null : disorder(at.line);
  };
  const text = (more: string) => {
    if (at.isText) cell.text += more;
  };
  const close = (name: string): Fault | null => {
    if (name === "v" || name === "t") at.isText = false;
    if (cell.text.length > maxRunChars) return longCell(at.line);
    if (name !== "c") return null;
    if (cell.type === "s" && !(Number(cell.text) < strings || cell.text === "")) return senseless(at.line);
    const mark = markOf(cell, digits);
    if (mark !== undefined) special.set(placeOf(at.line, at.column), mark);
    return at.cells > maxSheetCells || special.size > maxSpecialCells ? manyCells(at.line) : null;
  };
  return scanXml(pieces, { open, text, close }) ?? special;
};

interface Position {
  line: number;
  column: number;
  /** Cells up to here, with those left out between others. */
  cells: number;
}

/** Goes to the row of this number, or to the next; false when it is not below the last. */
const enterRow = (at: Position, reference = ""): boolean => {
  const line = reference === "" ? at.line + 1 : Number(reference);
  const isNext = Number.isInteger(line) && line > at.line && line <= lastRow;
  Object.assign(at, { line, column: -1 });
  return isNext;
};

/** Goes to the cell of this reference, or to the next; false when it is not right of the last. */
const enterCell = (at: Position, reference = ""): boolean => {
  const column = reference === "" ? at.column + 1 : columnOf(reference);
  const isNext = column > at.column && column < columns;
  at.cells += column - at.column;
  at.column = column;
  return isNext;
};

/** The place of a cell's column from nought: `AB12` is 27. */
const columnOf = (reference: string): number => {
  let column = 0;
  for (const letter of /^[A-Z]*/i.exec(reference)?.[0].toUpperCase() ?? "")
    column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
};

const markOf = (
  { type, style, text, isFormula, hasValue }: typeof blank,
  digits: readonly number[],
): string | null | number | undefined => {
  if (type === "e" || (isFormula && !hasValue)) return null;
  if (type === "d") return text.slice(0, 10);
  if (type === "str" || type === "inlineStr") return undefined;
  if (text === "") return type === "s" || type === "b" ? "" : isFormula ? null : undefined;
  return type === "s" || type === "b" ? undefined : digits[style] || undefined;
};
