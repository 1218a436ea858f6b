import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Cell, csvOf } from "./csv.ts";

const cellsIn = (text: string): string[][] => parse(text, { bom: true, relax_column_count: true });
const written = (cell: Cell): string => cellsIn(csvOf(["a", "b"], [[cell, "x"]]))[1]?.[0] ?? "";

describe("what a spreadsheet takes for a formula gets a quote", () => {
  it.each([
    "=1+1",
    "+44 1792",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "\rx",
    "\nx",
    " =1+1",
    "＝1",
    "＋1",
    "－1",
    "＠a",
  ])("%j", (text) => {
    expect(written(text)).toBe(`'${text}`);
  });

  it.each(["Cardioleg", "a=b", "x-ray", "'quoted'", "dr@example", "", "2026-11-22"])(
    "and %j does not",
    (text) => {
      expect(written(text)).toBe(text);
    },
  );

  it("a number is a number, below nought too, and null is blank", () => {
    expect([written(-5), written(2.5), written(null)]).toEqual(["-5", "2.5", ""]);
  });
});

it("begins with a byte order mark, and ends every line with CR LF", () => {
  expect(csvOf(["a", "b"], [["Tŷ", 1]])).toBe("\uFEFFa,b\r\nTŷ,1\r\n");
});

it("any text is read back as it is, but for the quote; no cell begins a formula", () => {
  const letters = fc.constantFrom(..."=+-@\t\r\n \",;'aŷ＝");
  const text = fc.array(letters, { maxLength: 8 }).map((all) => all.join(""));
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 5 }), (rows) => {
      const read = cellsIn(csvOf(["a", "b"], rows)).slice(1);
      expect(
        read.map((row) =>
          row.map((cell, at) => (cell === rows[read.indexOf(row)]?.[at] ? cell : cell.slice(1))),
        ),
      ).toEqual(rows);
      for (const cell of read.flat()) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/);
    }),
  );
});
