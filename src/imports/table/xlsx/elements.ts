import { maxHeldMarks } from "#imports/limits.ts";
import { type Fault, tooLarge } from "#imports/row-errors.ts";
import { scanXml } from "./scan-xml.ts";

export interface Element {
  readonly name: string;
  /** As written: `attributesOf` reads them. */
  readonly attributes: string;
}

const crowded = tooLarge(
  "The workbook holds more different texts, formats or sheets than Porth reads. Save only the sheet with the rows.",
);

/** The elements of these names in a part that is held in memory whole. It has only so many elements and attributes. */
export const elementsIn = (
  pieces: Iterable<string | Fault>,
  names: readonly string[],
): readonly Element[] | Fault => {
  const elements: Element[] = [];
  let marks = 0;
  const open = (name: string, attributes: string) => {
    marks += attributes.split("=").length;
    if (names.includes(name)) elements.push({ name, attributes });
    return marks > maxHeldMarks ? crowded : null;
  };
  return scanXml(pieces, { open }) ?? elements;
};
