import { type CellValue, type StreamRow, streamXlsxRows } from "hucre/xlsx";
import { maxCellChars, maxColumns } from "#imports/limits.ts";
import { type Fault, tooLarge, unreadable } from "#imports/row-errors.ts";
import type { Cell, Epoch, TakeLine } from "#imports/table/table.ts";
import { placeOf, type SpecialCells } from "./check-sheet.ts";

const damaged = unreadable("The workbook is damaged. Open it in Excel and save it again.");
const wide = (line: number) =>
  tooLarge(`Row ${line} has a cell beyond column ${maxColumns}. Clear it.`, line);
const longCell = (line: number) =>
  tooLarge(`Row ${line} has a cell of more than ${maxCellChars} characters.`, line);

/** Goes through the only sheet of a checked workbook row by row. A row's line is its number in Excel. */
export const readSheet = async (
  workbook: Uint8Array,
  { epoch, special }: { readonly epoch: Epoch; readonly special: SpecialCells },
  take: TakeLine,
): Promise<Fault | null> => {
  for await (const row of rowsOf(workbook)) {
    if ("code" in row) return row;
    const line = row.index + 1;
    const cells = row.values.map((value, column) => {
      const mark = special.get(placeOf(line, column));
      return mark === null || typeof mark === "string" ? mark : cellOf(value, mark ?? 0, epoch);
    });
    if (cells.some((cell) => cell !== null && cell.length > maxCellChars)) return longCell(line);
    if (cells.slice(maxColumns).some((cell) => cell !== "")) return wide(line);
    if (!take(line, cells)) return null;
  }
  return null;
};

async function* rowsOf(workbook: Uint8Array): AsyncGenerator<StreamRow | Fault> {
  try {
    yield* streamXlsxRows(workbook);
  } catch {
    yield damaged;
  }
}

const cellOf = (value: CellValue, digits: number, epoch: Epoch): Cell => {
  if (value instanceof Date) return dayText(value, epoch);
  return typeof value === "number" ? numberText(value).padStart(digits, "0") : String(value ?? "");
};

const firstSerials = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) };

/** A day; outside 2000–2100 the number that it was before hucre took it for a day, as a figure may be shown as one. */
const dayText = (date: Date, epoch: Epoch): string => {
  const year = date.getUTCFullYear();
  if (year >= 2000 && year <= 2100) return date.toISOString().slice(0, 10);
  const serial = (date.getTime() - firstSerials[epoch]) / 86_400_000;
  // Excel on Windows counts a 29 February 1900 that never was.
  return numberText(epoch === 1900 && serial < 61 ? serial - 1 : serial);
};

/** From here on Excel no longer holds every digit. */
const inexactFrom = 1e15;

/** A number in the fifteen digits that Excel keeps. */
const numberText = (value: number): string => {
  if (Math.abs(value) >= inexactFrom) return value.toExponential();
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(15)));
};
