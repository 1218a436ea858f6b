import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, it } from "vitest";
import { scanCsv } from "./scan-csv.ts";

const linesOf = (text: string, delimiter = ",") => {
  const lines: { line: number; cells: readonly (string | null)[] }[] = [];
  const fault = scanCsv(text, delimiter, (line, cells) => lines.push({ line, cells: [...cells] }) > 0);
  return { lines, fault };
};

const cellsOf = (text: string, delimiter = ",") => linesOf(text, delimiter).lines.map(({ cells }) => cells);

it("reads what csv-parse reads", () => {
  const cell = fc.string({
    unit: fc.constantFrom("a", "é", " ", ",", ";", '"', "\n", "1", "😀"),
    maxLength: 6,
  });
  const quote = (text: string) => (/[",;\n ]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(table, fc.constantFrom(",", ";"), (rows, delimiter) => {
      const text = rows.map((row) => row.map(quote).join(delimiter)).join("\n");
      expect(cellsOf(text, delimiter)).toEqual(rows);
      expect(cellsOf(text, delimiter)).toEqual(parse(text, { delimiter, relax_column_count: true }));
    }),
  );
});

it("counts a line where its record starts, over cells that go over several", () => {
  expect(linesOf('a,b\n"1\n2\n3",x\n\nlast,y\n').lines).toEqual([
    { line: 1, cells: ["a", "b"] },
    { line: 2, cells: ["1\n2\n3", "x"] },
    { line: 5, cells: [""] },
    { line: 6, cells: ["last", "y"] },
  ]);
});

it.each([
  ["an empty last cell", "a,", [["a", ""]]],
  ["spaces around quotation marks", ' "a,b" ,c', [["a,b", "c"]]],
  ["a quotation mark inside a cell", '6" nail,b', [['6" nail', "b"]]],
  ["nothing", "", []],
  ["an empty quoted cell", '"",x', [["", "x"]]],
])("takes %s", (_, text, cells) => {
  expect(cellsOf(text)).toEqual(cells);
});

it.each([
  ["a quotation mark that is never closed", 'a\n"b,c\nd', "unreadable_file", 2],
  ["text after a closing quotation mark", 'a\n"b"c,d', "unreadable_file", 2],
  ["a cell without end", `a\n${"x".repeat(32_768)}`, "too_large", 2],
  ["a quoted cell without end", `a\n"${"x\n".repeat(20_000)}"`, "too_large", 2],
  ["a line without end", `a\n${",".repeat(10_000_000)}`, "too_large", 2],
])("stops at %s", (_, text, code, line) => {
  expect(linesOf(text).fault).toMatchObject({ code, line });
});

it("stops when it is told to", () => {
  const taken: number[] = [];
  expect(scanCsv("a\nb\nc", ",", (line) => taken.push(line) < 2)).toBeNull();
  expect(taken).toEqual([1, 2]);
});
