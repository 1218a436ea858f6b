import { expect, it } from "vitest";
import { isBad } from "#imports/row-errors.ts";
import { readIdentifier, readNames, readText } from "./text.ts";

const code = (read: unknown) => (isBad(read) ? read.code : read);

it.each([
  ["00012345", "00012345"],
  ["20000001-1", "20000001-1"],
  ["JP/2024 01", "JP/2024 01"],
  ["12E5", "12E5"],
  ["2024-09-01", "2024-09-01"],
])("%s keeps its form as an identifier", (text, identifier) => {
  expect(readIdentifier(text)).toBe(identifier);
});

it.each([
  "1.23E+07",
  "2E+15",
  "1e-7",
  "12345.5",
  "12345.0",
  "-5",
  '="00123"',
  "#REF!",
  "a\u0000b",
  "a\u200bb",
  "a\ud800",
  "\ufffd1",
  "x".repeat(65),
])("%j is no identifier", (text) => {
  expect(code(readIdentifier(text))).toBe("bad_identifier");
});

it("text is trimmed of what cannot be seen, and composed", () => {
  expect(readText("Sio\u0302n \u00a0\t  Jones")).toBe("Si\u00f4n Jones");
  expect(readText("a  b")).toBe("a b");
  expect(readText("line\nline")).toBe("line line");
  expect(readText("cyfarfod")).toBe("cyfarfod");
});

it.each([
  ["a bell", "a\u0007"],
  ["a lone surrogate", "a\udc00b"],
  ["an escape", "\u001b[2J"],
  ["a C1 control", "a\u0085b"],
  ["no character", "a\uffff"],
])("%s is not text", (_, text) => {
  expect(code(readText(text))).toBe("unreadable_file");
  expect(code(readNames(`fine; ${text}`))).toBe("unreadable_file");
});

it("text has a length", () => {
  expect(code(readText("a".repeat(501)))).toBe("too_large");
  expect(readText("a".repeat(500))).toHaveLength(500);
});

it("names are separated by semicolons", () => {
  expect(readNames("Heart; Cardiac Medicine ;;")).toEqual(["Heart", "Cardiac Medicine"]);
});
