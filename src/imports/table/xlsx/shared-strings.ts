import { maxCellChars, maxSharedStrings } from "#imports/limits.ts";
import { type Fault, tooLarge } from "#imports/row-errors.ts";
import { scanXml } from "./scan-xml.ts";

const longCell = tooLarge(`A cell of the workbook has more than ${maxCellChars} characters.`);
const manyStrings = tooLarge(`The workbook holds more than ${maxSharedStrings} different texts.`);

/** The texts that cells name by their place in this list. Runs of one text are joined, phonetic guides left out. */
export const readSharedStrings = (pieces: Iterable<string | Fault>): readonly string[] | Fault => {
  const strings: string[] = [];
  let text = "";
  let isText = false;
  let isGuide = false;
  const fault = scanXml(pieces, {
    open: (name) => {
      if (name === "si") text = "";
      else if (name === "t") isText = !isGuide;
      else if (name === "rPh") isGuide = true;
    },
    text: (more) => {
      if (isText) text += more;
    },
    close: (name) => {
      if (name === "t") isText = false;
      else if (name === "rPh") isGuide = false;
      else if (name === "si") strings.push(unescaped(text));
    },
    stop: () =>
      text.length > maxCellChars ? longCell : strings.length > maxSharedStrings ? manyStrings : false,
  });
  return fault ?? strings;
};

/** Text without Excel's escapes for characters that XML cannot hold, as `_x000D_`. */
export const unescaped = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
