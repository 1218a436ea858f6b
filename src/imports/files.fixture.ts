import { strToU8, type Zippable, zipSync } from "fflate";
import { readFile } from "./read-file.ts";
import type { ImportKind, KnownDepartments, ReadFile } from "./rows.ts";

export const known: KnownDepartments = new Map([
  ["card", "CARD"],
  ["cardiology", "CARD"],
  ["meddygaeth y galon", "CARD"],
  ["renal", "RENAL"],
]);

export const staffHeader =
  "employee_number,assignment_number,surname,forename,gmc_number,job_role,category,status,department,is_lead_department,start_date,leave_date,contracted_sessions,intensity_band";
export const staffLine =
  "20000001,20000001-1,Jones,Angharad,7000001,Consultant,Permanent,Active,CARD,yes,2015-09-01,,10,Band 1";

export const bytesOf = (...lines: readonly string[]): Uint8Array => strToU8(lines.join("\n"));

export const utf16 = (text: string, isBigEndian = false): Uint8Array => {
  const view = new DataView(new ArrayBuffer(2 + text.length * 2));
  view.setUint16(0, 0xfeff, !isBigEndian);
  for (let at = 0; at < text.length; at += 1) view.setUint16(2 + at * 2, text.charCodeAt(at), !isBigEndian);
  return new Uint8Array(view.buffer);
};

export const read = (kind: ImportKind, ...lines: readonly string[]): Promise<ReadFile> =>
  readFile(kind, bytesOf(...lines), known);

/** What is wrong with a file: line, column, value and code. */
export const wrongIn = ({ errors }: ReadFile) =>
  errors.map(({ line, column, value, code }) => [line, column, value, code]);

/** What is wrong with a departments file: the codes alone. It must give no rows. */
export const codesIn = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const { errors, rows } = await readFile("departments", bytes, known);
  return [...errors.map(({ code }) => code), ...rows.map(() => "a row")];
};

/** Latin-1, which for letters with accents is Windows-1252. */
export const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const officeLinks = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const links = (...targets: readonly (readonly [type: string, target: string])[]) =>
  `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(
      ([type, target], index) =>
        `<Relationship Id="rId${index + 1}" Type="${officeLinks}/${type}" Target="${target}"/>`,
    )
    .join("")}</Relationships>`;

export interface RawWorkbook {
  /** What stands between the tags of `sheetData`, or a whole worksheet if it starts with `<?xml`. */
  readonly sheets: readonly string[];
  readonly states?: readonly string[];
  readonly strings?: string;
  readonly styles?: string;
  readonly is1904?: boolean;
}

/** The parts of an XLSX, each of which a test may break. */
const workbookParts = ({ sheets, states = [], strings, styles, is1904 = false }: RawWorkbook): Zippable => {
  const sheetList = sheets
    .map(
      (_, index) =>
        `<sheet name="Sheet ${index + 1}" sheetId="${index + 1}" state="${states[index] ?? "visible"}" r:id="rId${index + 1}"/>`,
    )
    .join("");
  const parts: Record<string, string> = {
    "[Content_Types].xml": `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    "_rels/.rels": links(["officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml": `${xml}<workbook ${main} xmlns:r="${officeLinks}"><workbookPr date1904="${is1904 ? 1 : 0}"/><sheets>${sheetList}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": links(
      ...sheets.map((_, index) => ["worksheet", `worksheets/sheet${index + 1}.xml`] as const),
      ["sharedStrings", "/xl/sharedStrings.xml"],
      ["styles", "styles.xml"],
    ),
    "xl/sharedStrings.xml": strings ?? `${xml}<sst ${main}/>`,
    "xl/styles.xml": styles ?? `${xml}<styleSheet ${main}/>`,
  };
  for (const [index, sheet] of sheets.entries())
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheet.startsWith("<?xml")
      ? sheet
      : `${xml}<worksheet ${main}><sheetData>${sheet}</sheetData></worksheet>`;
  return Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
};

export const rawXlsx = (workbook: RawWorkbook): Uint8Array => zipSync(workbookParts(workbook), { level: 1 });

/** A row of a sheet in which every cell is text of its own. */
export const textRow = (line: number, texts: readonly string[]): string =>
  `<row r="${line}">${texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join("")}</row>`;

/** A sheet of departments: its header, and the same with one row. */
export const sheetHeader = textRow(1, ["code", "name", "service group"]);
export const sheetRows = sheetHeader + textRow(2, ["A", "B", "C"]);

/** A workbook of one department in which some parts are replaced. */
export const withParts = (changes: Zippable, workbook: RawWorkbook = { sheets: [sheetRows] }): Uint8Array =>
  zipSync({ ...workbookParts(workbook), ...changes }, { level: 9 });
