import { expect, it } from "vitest";
import { isBad } from "#imports/row-errors.ts";
import { readCountTo, readNumberTo, rounded } from "./number.ts";

const code = (read: unknown) => (isBad(read) ? read.code : read);

it.each([
  ["7.5", 7.5],
  ["10", 10],
  ["10.", 10],
  [".5", 0.5],
  ["007", 7],
  ["0", 0],
  ["100", 100],
  ["7.300000000000001", 7.3],
])("%s is the number %d", (text, value) => {
  expect(readNumberTo(100)(text)).toBe(value);
});

it.each(["7,5", "-1", "+1", "1e1", "ten", "100.5", "1 0", ".", "Infinity", "0x10", "10 PAs", "1".repeat(30)])(
  "%s is no number",
  (text) => {
    expect(code(readNumberTo(100)(text))).toBe("bad_number");
  },
);

it("a count is whole, and a sum keeps no dust", () => {
  expect(code(readCountTo(10)("2.5"))).toBe("bad_number");
  expect(readCountTo(10)("2")).toBe(2);
  expect(rounded(0.1 + 0.2)).toBe(0.3);
});
