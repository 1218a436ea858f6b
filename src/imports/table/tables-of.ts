import { maxFileBytes } from "#imports/limits.ts";
import { type Fault, tooLarge, unreadable } from "#imports/row-errors.ts";
import { csvTables } from "./csv/csv-tables.ts";
import type { Tables } from "./table.ts";
import { xlsxTables } from "./xlsx/xlsx-tables.ts";

const large = tooLarge(
  "The file is larger than 10 MB. Leave out columns that are not needed, or save it as XLSX.",
);
const empty = unreadable("The file is empty.");
const oldExcel = unreadable("The file is an old Excel workbook (XLS). Save it as XLSX or CSV UTF-8.");
const locked = unreadable("The workbook is protected with a password. Save a copy without one.");

/** Everything in a file that may hold its rows. The format is told by the content, never by a name. */
export const tablesOf = (bytes: Uint8Array): Tables | Fault => {
  if (bytes.length > maxFileBytes) return large;
  if (bytes.length === 0) return empty;
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return isEncrypted(bytes) ? locked : oldExcel;
  return startsWith(bytes, [0x50, 0x4b]) && (bytes[2] ?? 0xff) < 9 ? xlsxTables(bytes) : csvTables(bytes);
};

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/** Whether a compound file is the envelope of an encrypted XLSX: it then has a stream of this name, in UTF-16. */
const isEncrypted = (bytes: Uint8Array): boolean =>
  new TextDecoder("utf-16le").decode(bytes).includes("EncryptedPackage");
