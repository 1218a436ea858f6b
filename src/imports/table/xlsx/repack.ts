import { strToU8, Zip, ZipPassThrough } from "fflate";
import type { Epoch } from "#imports/table/table.ts";
import type { Entry } from "./directory.ts";

/** The parts of a workbook that hucre is given, each of them checked. */
export interface Parts {
  readonly sheet: Entry;
  readonly strings: Entry | null;
  readonly styles: Entry | null;
  readonly epoch: Epoch;
}

const officeLinks = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const links = (types: readonly string[]) =>
  `<Relationships>${types.map((type) => `<Relationship Id="${type}" Type="${officeLinks}/${type}" Target="/${type}"/>`).join("")}</Relationships>`;

/** A workbook of one sheet that holds nothing but what was checked, so that hucre sees nothing else. */
export const repack = (zip: Uint8Array, { sheet, strings, styles, epoch }: Parts): Uint8Array => {
  const chunks: Uint8Array[] = [];
  const packed = new Zip((_, chunk) => chunks.push(chunk));
  const addText = (name: string, text: string) => {
    const file = new ZipPassThrough(name);
    packed.add(file);
    file.push(strToU8(text), true);
  };
  const parts = Object.entries({ sharedStrings: strings, styles, worksheet: sheet });
  addText("[Content_Types].xml", "<Types/>");
  addText("_rels/.rels", links(["officeDocument"]));
  addText(
    "officeDocument",
    `<workbook><workbookPr date1904="${epoch === 1904 ? 1 : 0}"/><sheets><sheet name="1" sheetId="1" r:id="worksheet"/></sheets></workbook>`,
  );
  addText(
    "_rels/officeDocument.rels",
    links(parts.flatMap(([name, entry]) => (entry === null ? [] : [name]))),
  );
  for (const [name, entry] of parts) {
    if (entry === null) continue;
    const { start, packedBytes, bytes, crc, isDeflated } = entry;
    const file = { filename: name, size: bytes, crc, compression: isDeflated ? 8 : 0 };
    addPacked(packed, file, zip.slice(start, start + packedBytes));
  }
  packed.end();
  return joined(chunks);
};

/** Adds data that is compressed already. */
const addPacked = (zip: Zip, file: Parameters<Zip["add"]>[0], data: Uint8Array<ArrayBuffer>): void => {
  zip.add(file);
  file.ondata?.(null, data, true);
};

const joined = (chunks: readonly Uint8Array[]): Uint8Array => {
  const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
};
