import { type Fault, unreadable } from "#imports/row-errors.ts";

interface Text {
  readonly text: string;
  readonly warnings: readonly string[];
}

const windows1252 =
  "The file is not UTF-8. It was read as Windows-1252: check the accents, or save it as CSV UTF-8.";
const damaged = "The file is not text throughout. Save it again as CSV UTF-8.";
const hasNulls = "The file holds characters that no text has. Save it again as CSV UTF-8.";
const isMarkup =
  "The file is a web page or XML, whatever its name says. Open it in Excel and save it as CSV UTF-8 or XLSX.";

/** The text of a CSV file, with `\n` between its lines. UTF-8; UTF-16 if it says so itself; else Windows-1252. */
export const textOf = (bytes: Uint8Array): Text | Fault => {
  const decoded = decode(bytes);
  if (decoded === null) return unreadable(damaged);
  const text = decoded.text.includes("\r") ? decoded.text.replace(/\r\n?/g, "\n") : decoded.text;
  const nul = text.indexOf("\0");
  if (nul >= 0) return unreadable(hasNulls, text.slice(0, nul).split("\n").length);
  const start = text.slice(0, 1000).trimStart();
  if (start.startsWith("<")) return unreadable(isMarkup);
  return { ...decoded, text };
};

const decode = (bytes: Uint8Array): Text | null => {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return as("utf-16le", bytes);
  if (first === 0xfe && second === 0xff) return as("utf-16be", bytes);
  return as("utf-8", bytes) ?? as("windows-1252", bytes, [windows1252]);
};

const as = (encoding: string, bytes: Uint8Array, warnings: readonly string[] = []): Text | null => {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), warnings };
  } catch {
    return null;
  }
};
