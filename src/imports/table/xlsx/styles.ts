import { maxStyles } from "#imports/limits.ts";
import { type Fault, tooLarge } from "#imports/row-errors.ts";
import { attribute, scanXml } from "./scan-xml.ts";

/** How Excel shows a number: as a day, or with at least so many digits (0 when it does not matter). */
export interface Style {
  readonly isDay: boolean;
  readonly digits: number;
}

const plain: Style = { isDay: false, digits: 0 };
const dayFormats = new Set([14, 15, 16, 17, 22, ...range(27, 36), ...range(50, 58)]);
const manyStyles = tooLarge(`The workbook has more than ${maxStyles} cell formats.`);

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** The formats that cells name by their place in this list. */
export const readStyles = (pieces: Iterable<string | Fault>): readonly Style[] | Fault => {
  const formats = new Map<number, Style>();
  const styles: Style[] = [];
  let isInCells = false;
  const fault = scanXml(pieces, {
    open: (name, attributes) => {
      if (name === "cellXfs") isInCells = true;
      if (name === "numFmt")
        formats.set(
          Number(attribute(attributes, "numFmtId")),
          styleOf(attribute(attributes, "formatCode") ?? ""),
        );
      if (name !== "xf" || !isInCells) return;
      const format = Number(attribute(attributes, "numFmtId") ?? 0);
      styles.push(formats.get(format) ?? { isDay: dayFormats.has(format), digits: 0 });
    },
    text: () => {},
    close: (name) => {
      if (name === "cellXfs") isInCells = false;
    },
    stop: () => (styles.length > maxStyles || formats.size > maxStyles ? manyStyles : false),
  });
  return fault ?? styles;
};

/** What a format code shows: days have a `d` or a `y`; nothing but noughts asks for that many digits. */
const styleOf = (code: string): Style => {
  const [first = ""] = code
    .slice(0, 1000)
    .replace(/"[^"]*"|\\.|\[[^\]]*\]|[_*]./g, "")
    .split(";");
  if (/^0+$/.test(first)) return { isDay: false, digits: first.length };
  return /[dy]/i.test(first) ? { isDay: true, digits: 0 } : plain;
};
