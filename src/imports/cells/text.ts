import { maxIdentifierChars, maxTextChars } from "#imports/limits.ts";
import { bad, isBad } from "#imports/row-errors.ts";

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that no cell may hold
const unreadableChars = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/;

const notText = bad(
  "unreadable_file",
  () => "The cell holds characters that are not text. Type the cell again, or save the file as CSV UTF-8.",
);
const longText = bad("too_large", () => `The cell is too long. Keep it to ${maxTextChars} characters.`);

/** Words: trimmed, white space collapsed, accents composed (NFC). */
export const readText = (text: string) => {
  if (text.length > maxTextChars) return longText;
  if (isPlain(text)) return text;
  if (unreadableChars.test(text) || !text.isWellFormed()) return notText;
  return text.normalize("NFC").replace(/\s+/gu, " ").trim();
};

/** Whether the text is printable ASCII without two spaces in a row, as nearly all are. */
const isPlain = (text: string): boolean => {
  let previous = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charCodeAt(at);
    if (char < 32 || char > 126 || (char === 32 && previous === 32)) return false;
    previous = char;
  }
  return true;
};

const mangledNumber = bad(
  "bad_identifier",
  (value) => `‘${value}’ was changed by Excel. Make the column Text, then type the number again.`,
);
const badIdentifier = bad(
  "bad_identifier",
  (value) => `‘${value}’ is not a number or code that Porth can read. Type it again, in plain characters.`,
);
const longIdentifier = bad(
  "bad_identifier",
  (value) => `‘${value}’ is too long. A number or code has at most ${maxIdentifierChars} characters.`,
);

/** A number or code that names something. Its leading zeros stay. */
export const readIdentifier = (text: string) => {
  if (text.length > maxIdentifierChars) return longIdentifier;
  if (/^-?\d+(?:\.\d+)?(?:e[+-]\d+)$|^-?\d+[.]\d+$/i.test(text)) return mangledNumber;
  const read = readText(text);
  return isBad(read) || /^[=#]|^-\d+$|[\p{Cf}\ufffd]/u.test(read) ? badIdentifier : read;
};

/** Several names in one cell, separated by semicolons. */
export const readNames = (text: string) => {
  const names = text
    .split(";")
    .map((name) => readText(name.trim()))
    .filter((name) => name !== "");
  return names.find(isBad) ?? (names as string[]);
};
