import { maxPartBytes, maxSharedBytes } from "#imports/limits.ts";
import { type Fault, isFault, tooLarge, unreadable } from "#imports/row-errors.ts";
import type { Table, Tables } from "#imports/table/table.ts";
import type { Book } from "./cell-text.ts";
import { type Directory, readDirectory } from "./directory.ts";
import { partText } from "./part.ts";
import { scanSheet } from "./scan-sheet.ts";
import { readSharedStrings } from "./shared-strings.ts";
import { readStyles } from "./styles.ts";
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
  const workbook = readPart(all, main, maxPartBytes, readWorkbook);
  if (isFault(workbook)) return workbook;
  const relations = relationsOf(all, main);
  if (isFault(relations)) return relations;
  const book = readBook(all, relations, workbook);
  return isFault(book) ? book : visibleSheets(all, relations, workbook, book);
};

const partOf = (relations: readonly Relation[], type: string) =>
  relations.find((relation) => relation.type === type)?.part;

/** What a part links to; the package itself has no name. */
const relationsOf = (all: Package, part: string) => {
  const file = part.lastIndexOf("/") + 1;
  const folder = part.slice(0, file);
  const links = `${folder}_rels/${part.slice(file)}.rels`;
  return readPart(all, links, maxPartBytes, (pieces) => readRelations(pieces, folder));
};

const readPart = <T>(
  { zip, directory }: Package,
  name: string,
  mostBytes: number,
  read: (pieces: Iterable<string | Fault>) => T,
): T | Fault => {
  const entry = directory.get(name);
  if (entry === undefined) return notWorkbook;
  return entry.bytes > mostBytes ? largePart : read(partText(zip, entry));
};

const readBook = (all: Package, relations: readonly Relation[], { epoch }: Workbook): Book | Fault => {
  const stringsPart = partOf(relations, "sharedStrings");
  const stylesPart = partOf(relations, "styles");
  const strings =
    stringsPart === undefined ? [] : readPart(all, stringsPart, maxSharedBytes, readSharedStrings);
  if (isFault(strings)) return strings;
  const styles = stylesPart === undefined ? [] : readPart(all, stylesPart, maxPartBytes, readStyles);
  return isFault(styles) ? styles : { epoch, strings, styles };
};

const visibleSheets = (
  { zip, directory }: Package,
  relations: readonly Relation[],
  { sheets, epoch }: Workbook,
  book: Book,
): Tables | Fault => {
  const parts = new Map(
    relations.filter(({ type }) => type === "worksheet").map(({ id, part }) => [id, part]),
  );
  const seen = new Set<string>();
  const tables: Table[] = [];
  for (const { name, isVisible, relation } of sheets) {
    const part = parts.get(relation);
    if (part === undefined || !isVisible) continue;
    const entry = directory.get(part);
    if (entry === undefined || seen.has(part)) return notWorkbook;
    seen.add(part);
    tables.push({ name, isRagged: false, scan: async (take) => scanSheet(partText(zip, entry), book, take) });
  }
  return tables.length === 0 ? noSheet : { tables, epoch, warnings: [] };
};
