import fc from "fast-check";
import { strToU8, type Zippable, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import {
  bytesOf,
  known,
  latin1,
  type RawWorkbook,
  rawXlsx,
  textRow,
  utf16,
  workbookParts,
} from "./files.fixture.ts";
import { readFile } from "./read-file.ts";

const header = textRow(1, ["code", "name", "service group"]);
const rows = header + textRow(2, ["A", "B", "C"]);
const xml = '<?xml version="1.0"?>';

const codes = async (bytes: Uint8Array) => {
  const file = await readFile("departments", bytes, known);
  expect(file.rows).toEqual([]);
  return file.errors.map(({ code }) => code);
};
const withParts = (changes: Zippable, workbook: RawWorkbook = { sheets: [rows] }) =>
  zipSync({ ...workbookParts(workbook), ...changes }, { level: 9 });

/** Where each file of a zip stands in its central directory. */
const directoryOf = (zip: Uint8Array) => {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const places: number[] = [];
  for (let at = view.getUint32(zip.length - 6, true); view.getUint32(at, true) === 0x02014b50; ) {
    places.push(at);
    at += 46 + [28, 30, 32].reduce((sum, offset) => sum + view.getUint16(at + offset, true), 0);
  }
  return { view, places };
};
/** A zip in which every entry of the central directory was changed. */
const changed = (change: (view: DataView, at: number, all: readonly number[]) => void) => {
  const zip = rawXlsx({ sheets: [rows] });
  const { view, places } = directoryOf(zip);
  for (const at of places) change(view, at, places);
  return zip;
};
const end = (zip: Uint8Array) => new DataView(zip.buffer, zip.byteOffset + zip.length - 22);

it("the files that are changed below are sound before", async () => {
  expect((await readFile("departments", withParts({}), known)).rowCount).toBe(1);
  expect(
    (
      await readFile(
        "departments",
        changed(() => {}),
        known,
      )
    ).rowCount,
  ).toBe(1);
});

describe("a zip", () => {
  it.each<[string, () => Uint8Array, string]>([
    [
      "that unpacks to a thousand times its size",
      () =>
        withParts({
          "xl/worksheets/sheet1.xml": strToU8(`${xml}<worksheet>${" ".repeat(30_000_000)}</worksheet>`),
        }),
      "too_large",
    ],
    [
      "that promises gigabytes",
      () => changed((view, at) => view.setUint32(at + 24, 0x7fffffff, true)),
      "too_large",
    ],
    [
      "that unpacks to more than it promises",
      () => changed((view, at) => view.setUint32(at + 24, 100, true)),
      "unreadable_file",
    ],
    [
      "that unpacks to less than it promises",
      () => changed((view, at) => view.setUint32(at + 24, view.getUint32(at + 24, true) + 1, true)),
      "unreadable_file",
    ],
    [
      "whose entries share one place",
      () =>
        changed((view, at, [first = 0]) => view.setUint32(at + 42, view.getUint32(first + 42, true), true)),
      "unreadable_file",
    ],
    [
      "whose entries overlap",
      () => changed((view, at) => view.setUint32(at + 20, view.getUint32(at + 20, true) + 40, true)),
      "unreadable_file",
    ],
    [
      "whose entries lie outside it",
      () => changed((view, at) => view.setUint32(at + 42, 0x7ffffff0, true)),
      "unreadable_file",
    ],
    [
      "that is packed in an unknown way",
      () => changed((view, at) => view.setUint16(at + 10, 99, true)),
      "unreadable_file",
    ],
    ["with a password", () => changed((view, at) => view.setUint16(at + 8, 1, true)), "unreadable_file"],
    [
      "with wide sizes that are not there",
      () => changed((view, at) => view.setUint32(at + 24, 0xffffffff, true)),
      "unreadable_file",
    ],
    [
      "of ten thousand files",
      () =>
        withParts(
          Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`f${index}`, new Uint8Array(0)])),
        ),
      "too_large",
    ],
    ["of two files of one name", () => withParts({ "XL/workbook.xml": strToU8("x") }), "unreadable_file"],
    ["that is cut short", () => rawXlsx({ sheets: [rows] }).slice(0, -30), "unreadable_file"],
    ["that is cut in the middle", () => rawXlsx({ sheets: [rows] }).slice(0, 400), "unreadable_file"],
    ["of nothing", () => zipSync({}), "unreadable_file"],
    ["that is not a workbook", () => zipSync({ "word/document.xml": strToU8("<x/>") }), "unreadable_file"],
    [
      "that counts more entries than it has",
      () => {
        const zip = rawXlsx({ sheets: [rows] });
        end(zip).setUint16(10, 900, true);
        return zip;
      },
      "unreadable_file",
    ],
    [
      "whose directory points at itself",
      () => {
        const zip = rawXlsx({ sheets: [rows] });
        end(zip).setUint32(16, 0, true);
        return zip;
      },
      "unreadable_file",
    ],
  ])("%s is refused", async (_, make, code) => {
    expect(await codes(make())).toEqual([code]);
  });

  it("with any byte changed ends in rows or typed errors", async () => {
    const zip = rawXlsx({ sheets: [rows] });
    await fc.assert(
      fc.asyncProperty(fc.nat(zip.length - 1), fc.nat(255), async (at, byte) => {
        const bytes = zip.slice();
        bytes[at] = byte;
        const file = await readFile("departments", bytes, known);
        expect(file.errorCount > 0 || file.rowCount === 1).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("a workbook", () => {
  const lol = Array.from(
    { length: 9 },
    (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`,
  ).join("");
  const manyRows = (count: number) => {
    const lines = Array.from(
      { length: count },
      (_, index) => `<row><c><v>${index}</v></c><c t="str"><v>B</v></c><c><v>1</v></c></row>`,
    );
    return rawXlsx({ sheets: [header + lines.join("")] });
  };

  it.each<[string, () => Uint8Array, string]>([
    [
      "with an entity bomb",
      () => rawXlsx({ sheets: [`${xml}<!DOCTYPE w [<!ENTITY l0 "l">${lol}]><worksheet>&l9;</worksheet>`] }),
      "unreadable_file",
    ],
    [
      "with an external entity",
      () =>
        withParts({
          "xl/sharedStrings.xml": strToU8(
            `${xml}<!DOCTYPE s [<!ENTITY x SYSTEM "file:///etc/passwd">]><sst><si><t>&x;</t></si></sst>`,
          ),
        }),
      "unreadable_file",
    ],
    [
      "with a document type in its list of sheets",
      () => withParts({ "xl/workbook.xml": strToU8(`<!DOCTYPE w><workbook/>`) }),
      "unreadable_file",
    ],
    [
      "with a cell in its last corner",
      () => rawXlsx({ sheets: [`${rows}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`] }),
      "too_large",
    ],
    [
      "with a row beyond the last",
      () => rawXlsx({ sheets: [`${rows}<row r="1048577"/>`] }),
      "unreadable_file",
    ],
    ["with rows out of order", () => rawXlsx({ sheets: [`${rows}<row r="2"/>`] }), "unreadable_file"],
    [
      "with cells out of order",
      () => rawXlsx({ sheets: [`${rows}<row><c r="B3"/><c r="A3"/></row>`] }),
      "unreadable_file",
    ],
    ["with rows that have no number", () => rawXlsx({ sheets: [`${rows}<row r="x"/>`] }), "unreadable_file"],
    [
      "with a text that is not among the shared",
      () => rawXlsx({ sheets: [`${rows}<row r="3"><c t="s"><v>5</v></c></row>`] }),
      "unreadable_file",
    ],
    [
      "with a cell without end",
      () => rawXlsx({ sheets: [rows + textRow(3, ["x".repeat(40_000)])] }),
      "too_large",
    ],
    [
      "with a tag without end",
      () => rawXlsx({ sheets: [`${rows}<row ${'a="b" '.repeat(200_000)}`] }),
      "too_large",
    ],
    [
      "with elements nested without end",
      () => rawXlsx({ sheets: [`${xml}${"<a>".repeat(100_000)}`] }),
      "unreadable_file",
    ],
    [
      "with elements that are never closed",
      () => rawXlsx({ sheets: [`${xml}<worksheet><sheetData>${rows}`] }),
      "unreadable_file",
    ],
    [
      "with elements closed by another name",
      () => rawXlsx({ sheets: [`${xml}<worksheet><sheetData></worksheet></sheetData>`] }),
      "unreadable_file",
    ],
    [
      "with millions of shared texts",
      () =>
        withParts({
          "xl/sharedStrings.xml": strToU8(
            `${xml}<sst>${Array.from({ length: 2_100_000 }, (_, index) => `<si c="${index}"/>`).join("")}</sst>`,
          ),
        }),
      "too_large",
    ],
    [
      "with a shared text without end",
      () => rawXlsx({ sheets: [rows], strings: `<sst><si><t>${"x".repeat(40_000)}</t></si></sst>` }),
      "too_large",
    ],
    [
      "with a part that is not UTF-8",
      () => withParts({ "xl/workbook.xml": Uint8Array.of(60, 0xff, 62) }),
      "unreadable_file",
    ],
    [
      "with two sheets of one part",
      () =>
        withParts(
          {
            "xl/_rels/workbook.xml.rels": strToU8(
              '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
            ),
          },
          { sheets: [rows, rows] },
        ),
      "unreadable_file",
    ],
    [
      "with links out of it",
      () =>
        withParts({
          "_rels/.rels": strToU8(
            '<Relationships><Relationship Id="rId1" Type="x/officeDocument" Target="../../../etc/passwd"/></Relationships>',
          ),
        }),
      "unreadable_file",
    ],
    [
      "in binary form",
      () =>
        withParts({
          "_rels/.rels": strToU8(
            '<Relationships><Relationship Id="rId1" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
          ),
        }),
      "unreadable_file",
    ],
    ["of a million rows", () => manyRows(1_000_000), "too_large"],
  ])("%s is refused", async (_, make, code) => {
    expect(await codes(make())).toEqual([code]);
  });

  it("with characters that are none is refused by the cell", async () => {
    expect(
      await codes(rawXlsx({ sheets: [header + textRow(2, ["a&#0;b", "&#xD800;", "_x0007_"])] })),
    ).toEqual(["bad_identifier", "unreadable_file", "bad_identifier"]);
  });
});

describe("a file", () => {
  const compound = (name: string) =>
    Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...utf16(name).subarray(2));
  const csv = "code,name,service group\n";

  it.each<[string, () => Uint8Array, string]>([
    ["of nothing", () => new Uint8Array(0), "unreadable_file"],
    ["of an old Excel", () => compound("Workbook"), "unreadable_file"],
    ["that is encrypted", () => compound("EncryptedPackage"), "unreadable_file"],
    [
      "that is a web page named as a workbook",
      () => bytesOf("\ufeff\n <html><table><tr><td>code</td></tr></table></html>"),
      "unreadable_file",
    ],
    ["with NUL bytes", () => bytesOf(`${csv}A,B\0,C`), "unreadable_file"],
    ["of UTF-16 that does not say so", () => utf16(`${csv}A,B,C`).subarray(2), "unreadable_file"],
    ["of UTF-16 with half a character", () => utf16(`${csv}A,\ud800,C`), "unreadable_file"],
    ["with a quotation mark that is never closed", () => bytesOf(`${csv}A,"B,C\nD,E,F`), "unreadable_file"],
    ["of ten million commas", () => bytesOf(csv + ",".repeat(10_000_000)), "too_large"],
    ["of ten million commas and no header", () => bytesOf(",".repeat(10_000_000)), "too_large"],
    ["of eleven million bytes", () => new Uint8Array(11_000_000), "too_large"],
    [
      "of a million rows",
      () => bytesOf(csv + Array.from({ length: 1_000_000 }, (_, index) => `${index},B`).join("\n")),
      "too_large",
    ],
  ])("%s is refused", async (_, make, code) => {
    expect(await codes(make())).toEqual([code]);
  });

  it("with control characters is refused by the cell", async () => {
    expect(await codes(latin1(`${csv}A\u0001,B\u001b,C`))).toEqual(["bad_identifier", "unreadable_file"]);
  });

  it("of cells that are all too long keeps its errors short", async () => {
    const file = await readFile(
      "departments",
      bytesOf(csv + `${"x".repeat(9_000)},${"y".repeat(9_000)},C\n`.repeat(300)),
      known,
    );
    expect(file.errorCount).toBe(600);
    expect(JSON.stringify(file).length).toBeLessThan(100_000);
  });
});
