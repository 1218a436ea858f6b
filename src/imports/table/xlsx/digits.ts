import type { Element } from "./elements.ts";
import { attributesOf } from "./scan-xml.ts";

/** The elements of the styles part from which `digitsOf` reads. */
export const styleElements = ["numFmt", "cellXfs", "xf"];

/** With how many digits at least the cells of each style show a number; 0 when it does not matter. */
export const digitsOf = (elements: readonly Element[]): readonly number[] => {
  const start = elements.findIndex(({ name }) => name === "cellXfs");
  const formats = new Map<string | undefined, number>();
  for (const { attributes } of elements.filter(({ name }) => name === "numFmt")) {
    const format = attributesOf(attributes);
    const [code = ""] = (format.get("formatCode") ?? "").split(";");
    if (/^0+$/.test(code)) formats.set(format.get("numFmtId"), code.length);
  }
  return elements
    .slice(start)
    .filter(({ name }) => name === "xf")
    .map(({ attributes }) => formats.get(attributesOf(attributes).get("numFmtId")) ?? 0);
};
