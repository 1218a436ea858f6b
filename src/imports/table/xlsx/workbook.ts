import { maxSheets } from "#imports/limits.ts";
import { type Fault, isFault, tooLarge } from "#imports/row-errors.ts";
import type { Epoch } from "#imports/table/table.ts";
import { elementsIn } from "./elements.ts";
import { attributesOf } from "./scan-xml.ts";

interface Sheet {
  readonly name: string;
  readonly isVisible: boolean;
  /** Names the sheet's part among the workbook's relationships. */
  readonly relation: string | undefined;
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly epoch: Epoch;
}

export interface Relation {
  readonly id: string | undefined;
  /** The last word of its type: `worksheet`, `sharedStrings`, `styles`, `officeDocument`. */
  readonly type: string;
  /** The part's name within the zip, in lower case. */
  readonly part: string;
}

const manySheets = tooLarge(`The workbook has more than ${maxSheets} sheets.`);

export const readWorkbook = (pieces: Iterable<string | Fault>): Workbook | Fault => {
  const elements = elementsIn(pieces, ["workbookPr", "sheet"]);
  if (isFault(elements)) return elements;
  const [sheets, settings] = ["sheet", "workbookPr"].map((wanted) =>
    elements.filter(({ name }) => name === wanted).map(({ attributes }) => attributesOf(attributes)),
  ) as [ReadonlyMap<string, string>[], ReadonlyMap<string, string>[]];
  if (sheets.length > maxSheets) return manySheets;
  return {
    sheets: sheets.map((attributes) => ({
      name: attributes.get("name") ?? "",
      isVisible: !["hidden", "veryHidden"].includes(attributes.get("state") ?? ""),
      relation: [...attributes].find(([name]) => name.endsWith(":id"))?.[1],
    })),
    epoch: settings.some((one) => ["1", "true"].includes(one.get("date1904") ?? "")) ? 1904 : 1900,
  };
};

/** What a part of the workbook links to inside it. `folder` is where the part lies: relative targets start there. */
export const readRelations = (
  pieces: Iterable<string | Fault>,
  folder: string,
): readonly Relation[] | Fault => {
  const elements = elementsIn(pieces, ["Relationship"]);
  if (isFault(elements)) return elements;
  return elements
    .map(({ attributes }) => attributesOf(attributes))
    .filter((attributes) => attributes.get("TargetMode") !== "External")
    .map((attributes) => ({
      id: attributes.get("Id"),
      type: attributes.get("Type")?.split("/").at(-1) ?? "",
      part: partName(folder, attributes.get("Target") ?? ""),
    }));
};

/** Where a target lies within the zip, as a browser finds a path: `..` never leads out of it. */
const partName = (folder: string, target: string): string => {
  const steps: string[] = [];
  for (const step of (target.startsWith("/") ? target : `${folder}/${target}`).split("/"))
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  return steps.join("/").toLowerCase();
};
