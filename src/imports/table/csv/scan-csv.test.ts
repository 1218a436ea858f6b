import fc from "fast-check";
import { expect, it } from "vitest";
import { scanCsv } from "./scan-csv.ts";

const linesOf = async (text: string, delimiter = ",") => {
  const lines: { line: number; cells: readonly (string | null)[] }[] = [];
  const fault = await scanCsv(text, delimiter, (line, cells) => lines.push({ line, cells: [...cells] }) > 0);
  return { lines, fault };
};

const cellsOf = async (text: string, delimiter = ",") =>
  (await linesOf(text, delimiter)).lines.map(({ cells }) => cells);

it("reads what was written", async () => {
  const cell = fc.string({
    unit: fc.constantFrom("a", "é", " ", ",", ";", '"', "\n", "1", "😀"),
    maxLength: 6,
  });
  const quote = (text: string) => (/[",;\n ]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(table, fc.constantFrom(",", ";"), async (rows, delimiter) => {
      const text = rows.map((row) => row.map(quote).join(delimiter)).join("\n");
      expect(await cellsOf(text, delimiter)).toEqual(rows);
    }),
  );
});

it("counts a line where its record starts, over cells that go over several", async () => {
  expect((await linesOf('a,b\n"1\n2\n3",x\n\nlast,y\n')).lines).toEqual([
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
])("takes %s", async (_, text, cells) => {
  expect(await cellsOf(text)).toEqual(cells);
});

it.each([
  ["a quotation mark that is never closed", 'a\n"b,c\nd', "unreadable_file", 2],
  ["text after a closing quotation mark", 'a\n"b"c,d', "unreadable_file", 2],
  ["a cell without end", `a\n${"x".repeat(32_768)}`, "too_large", 2],
  ["a quoted cell without end", `a\n"${"x\n".repeat(20_000)}"`, "too_large", 2],
  ["a line without end", `a\n${",".repeat(10_000_000)}`, "too_large", 2],
])("stops at %s", async (_, text, code, line) => {
  expect((await linesOf(text)).fault).toMatchObject({ code, line });
});

it("stops when it is told to", async () => {
  const taken: number[] = [];
  expect(await scanCsv("a\nb\nc", ",", (line) => taken.push(line) < 2)).toBeNull();
  expect(taken).toEqual([1, 2]);
});
