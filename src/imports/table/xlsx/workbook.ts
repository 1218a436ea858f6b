import { maxSheets } from "#imports/limits.ts";
import { type Fault, tooLarge } from "#imports/row-errors.ts";
import type { Epoch } from "#imports/table/table.ts";
import { attribute, scanXml } from "./scan-xml.ts";

interface Sheet {
  readonly name: string;
  readonly isVisible: boolean;
  /** Names the sheet's part among the workbook's relationships. */
  readonly relation: string;
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly epoch: Epoch;
}

export interface Relation {
  readonly id: string;
  /** The last word of its type: `worksheet`, `sharedStrings`, `styles`, `officeDocument`. */
  readonly type: string;
  /** The part's name within the zip, in lower case. */
  readonly part: string;
}

const manySheets = tooLarge(`The workbook has more than ${maxSheets} sheets or links.`);

export const readWorkbook = (pieces: Iterable<string | Fault>): Workbook | Fault => {
  const sheets: Sheet[] = [];
  let epoch: Epoch = 1900;
  const fault = scanXml(pieces, {
    open: (name, attributes) => {
      const text = (attributeName: string) => attribute(attributes, attributeName) ?? "";
      if (name === "workbookPr" && ["1", "true"].includes(text("date1904"))) epoch = 1904;
      if (name === "sheet")
        sheets.push({
          name: text("name"),
          isVisible: !["hidden", "veryHidden"].includes(text("state")),
          relation: text("id"),
        });
    },
    text: () => {},
    close: () => {},
    stop: () => (sheets.length > maxSheets ? manySheets : false),
  });
  return fault ?? { sheets, epoch };
};

/** What a part of the workbook links to inside it. `folder` is where the part lies: relative targets start there. */
export const readRelations = (
  pieces: Iterable<string | Fault>,
  folder: string,
): readonly Relation[] | Fault => {
  const relations: Relation[] = [];
  const fault = scanXml(pieces, {
    open: (name, attributes) => {
      if (name !== "Relationship" || attribute(attributes, "TargetMode") === "External") return;
      const text = (attributeName: string) => attribute(attributes, attributeName) ?? "";
      const type = text("Type");
      relations.push({
        id: text("Id"),
        type: type.slice(type.lastIndexOf("/") + 1),
        part: partName(folder, text("Target")),
      });
    },
    text: () => {},
    close: () => {},
    stop: () => (relations.length > 4 * maxSheets ? manySheets : false),
  });
  return fault ?? relations;
};

const partName = (folder: string, target: string): string => {
  const steps: string[] = [];
  for (const step of (target.startsWith("/") ? target : `${folder}/${target}`).split("/"))
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  return steps.join("/").toLowerCase();
};
