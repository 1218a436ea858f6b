import { maxPartBytes, searchedSheets } from "#imports/limits.ts";
import { type Fault, isFault, tooLarge, unreadable } from "#imports/row-errors.ts";
import type { Table, Tables } from "#imports/table/table.ts";
import { checkSheet, type Shared } from "./check-sheet.ts";
import { digitsOf, styleElements } from "./digits.ts";
import { type Directory, readDirectory } from "./directory.ts";
import { elementsIn } from "./elements.ts";
import { partText } from "./part.ts";
import { readSheet } from "./read-sheet.ts";
import { type Parts, repack } from "./repack.ts";
import { type Relation, readRelations, readWorkbook, type Workbook } from "./workbook.ts";

const notWorkbook = unreadable(
  "The file is not an Excel workbook. Open it in Excel and save it as XLSX or CSV UTF-8.",
);
const binary = unreadable("The file is a binary workbook (XLSB). Save it as XLSX or CSV UTF-8.");
const noSheet = unreadable("The workbook has no visible sheet. Show the one with the rows.");
const largePart = tooLarge("A part of the workbook is larger than Porth reads. Save the rows as CSV UTF-8.");

interface Package {
  readonly zip: Uint8Array;
  readonly directory: Directory;
}

/** The visible sheets of an XLSX, in their order. */
export const xlsxTables = (zip: Uint8Array): Tables | Fault => {
  const directory = readDirectory(zip);
  if (isFault(directory)) return directory;
  const all = { zip, directory };
  const root = relationsOf(all, "");
  if (isFault(root)) return root;
  const main = partOf(root, "officeDocument") ?? "";
  if (main.endsWith(".bin")) return binary;
  const workbook = readPart(all, main, readWorkbook);
  if (isFault(workbook)) return workbook;
  const relations = relationsOf(all, main);
  if (isFault(relations)) return relations;
  return visibleSheets(all, relations, workbook);
};

const partOf = (relations: readonly Relation[], type: string) =>
  relations.find((relation) => relation.type === type)?.part;

/** What a part links to; the package itself has no name. */
const relationsOf = (all: Package, part: string) => {
  const file = part.lastIndexOf("/") + 1;
  const folder = part.slice(0, file);
  const links = `${folder}_rels/${part.slice(file)}.rels`;
  return readPart(all, links, (pieces) => readRelations(pieces, folder));
};

const readPart = <T>(
  { zip, directory }: Package,
  name: string,
  read: (pieces: Iterable<string | Fault>) => T,
): T | Fault => {
  const entry = directory.get(name);
  if (entry === undefined) return notWorkbook;
  return entry.bytes > maxPartBytes ? largePart : read(partText(zip, entry));
};

const visibleSheets = (
  all: Package,
  relations: readonly Relation[],
  { sheets, epoch }: Workbook,
): Tables | Fault => {
  const elementsOf = (type: string, names: readonly string[]) => {
    const part = partOf(relations, type);
    return part === undefined ? [] : readPart(all, part, (pieces) => elementsIn(pieces, names));
  };
  const strings = elementsOf("sharedStrings", ["si"]);
  if (isFault(strings)) return strings;
  const styles = elementsOf("styles", styleElements);
  if (isFault(styles)) return styles;
  const shared = { strings: strings.length, digits: digitsOf(styles) };
  const entryOf = (part: string | undefined) => all.directory.get(part ?? "") ?? null;
  const tables = new Map<string, Table>();
  for (const { name, isVisible, relation } of sheets) {
    const part = relations.find(({ id, type }) => type === "worksheet" && id === relation)?.part;
    if (part === undefined || !isVisible) continue;
    const sheet = entryOf(part);
    if (sheet === null || tables.has(part)) return notWorkbook;
    const parts = {
      sheet,
      strings: entryOf(partOf(relations, "sharedStrings")),
      styles: entryOf(partOf(relations, "styles")),
      epoch,
    };
    tables.set(part, sheetTable(all.zip, name, parts, shared));
  }
  if (tables.size === 0) return noSheet;
  return { tables: [...tables.values()].slice(0, searchedSheets), epoch, warnings: [] };
};

const sheetTable = (zip: Uint8Array, name: string, parts: Parts, shared: Shared): Table => ({
  name,
  isRagged: false,
  scan: async (take) => {
    const special = checkSheet(partText(zip, parts.sheet), shared);
    return isFault(special) ? special : readSheet(repack(zip, parts), { epoch: parts.epoch, special }, take);
  },
});
