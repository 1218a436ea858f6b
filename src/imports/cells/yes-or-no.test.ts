import { expect, it } from "vitest";
import { isBad } from "#imports/row-errors.ts";
import { readRecorded, readYesOrNo } from "./yes-or-no.ts";

const code = (read: unknown) => (isBad(read) ? read.code : read);

it.each([
  ["yes", true],
  ["Y", true],
  ["TRUE", true],
  ["1", true],
  ["No", false],
  ["n", false],
  ["false", false],
  ["0", false],
  ["perhaps", "bad_identifier"],
])("%s is %s", (text, meaning) => {
  expect(code(readYesOrNo(text))).toBe(meaning);
});

it("objectives that are written out are recorded", () => {
  expect(readRecorded("No")).toBe(false);
  expect(readRecorded("Run the clinic at Morriston")).toBe(true);
});
