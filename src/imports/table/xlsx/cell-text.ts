import { serialDay } from "#imports/cells/day.ts";
import type { Cell, Epoch } from "#imports/table/table.ts";
import { attribute } from "./scan-xml.ts";
import { unescaped } from "./shared-strings.ts";
import type { Style } from "./styles.ts";

/** What the cells of every sheet of a workbook refer to. */
export interface Book {
  readonly epoch: Epoch;
  readonly strings: readonly string[];
  readonly styles: readonly Style[];
}

/** A cell as the sheet writes it: its attributes, its text, and whether it has a formula and a value. */
export interface Written {
  readonly attributes: string;
  readonly text: string;
  readonly isFormula: boolean;
  readonly hasValue: boolean;
}

/** What a cell says, as text. Null when a formula has no value, or an error for one; undefined when it makes no sense. */
export const cellText = (
  { attributes, text, isFormula, hasValue }: Written,
  book: Book,
): Cell | undefined => {
  if (isFormula && !hasValue) return null;
  switch (attribute(attributes, "t")) {
    case "s":
      return text === "" ? "" : book.strings[Number(text)];
    case "str":
    case "inlineStr":
      return unescaped(text);
    case "b":
      return text === "" ? "" : text === "1" || text === "true" ? "true" : "false";
    case "e":
      return null;
    case "d":
      return text.slice(0, 10);
    default:
      if (text === "") return isFormula ? null : "";
      return numberText(text, book.styles[Number(attribute(attributes, "s") ?? 0)], book.epoch);
  }
};

/** From here on Excel no longer holds every digit. */
const inexactFrom = 1e15;

/** A number in the fifteen digits that Excel keeps, as a day if it is shown as one, with the noughts it is shown with. */
const numberText = (text: string, style: Style | undefined, epoch: Epoch): string => {
  const value = Number(text);
  if (Number.isNaN(value)) return text;
  const day = style?.isDay ? serialDay(value, epoch) : null;
  if (day !== null) return day;
  if (Math.abs(value) >= inexactFrom) return value.toExponential();
  const exact = Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(15)));
  return style && style.digits > 0 ? exact.padStart(style.digits, "0") : exact;
};
