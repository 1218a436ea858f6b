import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { codesIn, rawXlsx, sheetHeader, sheetRows, textRow, withParts } from "#imports/files.fixture.ts";

const xml = '<?xml version="1.0"?>';

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
    return rawXlsx({ sheets: [sheetHeader + lines.join("")] });
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
      () => rawXlsx({ sheets: [`${sheetRows}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`] }),
      "too_large",
    ],
    [
      "with a row beyond the last",
      () => rawXlsx({ sheets: [`${sheetRows}<row r="1048577"/>`] }),
      "unreadable_file",
    ],
    ["with rows out of order", () => rawXlsx({ sheets: [`${sheetRows}<row r="2"/>`] }), "unreadable_file"],
    [
      "with cells out of order",
      () => rawXlsx({ sheets: [`${sheetRows}<row><c r="B3"/><c r="A3"/></row>`] }),
      "unreadable_file",
    ],
    [
      "with rows that have no number",
      () => rawXlsx({ sheets: [`${sheetRows}<row r="x"/>`] }),
      "unreadable_file",
    ],
    [
      "with a text that is not among the shared",
      () => rawXlsx({ sheets: [`${sheetRows}<row r="3"><c t="s"><v>5</v></c></row>`] }),
      "unreadable_file",
    ],
    [
      "with a cell without end",
      () => rawXlsx({ sheets: [sheetRows + textRow(3, ["x".repeat(40_000)])] }),
      "too_large",
    ],
    [
      "with a tag without end",
      () => rawXlsx({ sheets: [`${sheetRows}<row ${'a="b" '.repeat(200_000)}`] }),
      "too_large",
    ],
    [
      "with elements nested without end",
      () => rawXlsx({ sheets: [`${xml}${"<a>".repeat(100_000)}`] }),
      "unreadable_file",
    ],
    [
      "with elements that are never closed",
      () => rawXlsx({ sheets: [`${xml}<worksheet><sheetData>${sheetRows}`] }),
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
            `${xml}<sst>${Array.from({ length: 1_100_000 }, (_, index) => `<si c="${index}"/>`).join("")}</sst>`,
          ),
        }),
      "too_large",
    ],
    [
      "with a shared text without end",
      () => rawXlsx({ sheets: [sheetRows], strings: `<sst><si><t>${"x".repeat(40_000)}</t></si></sst>` }),
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
          { sheets: [sheetRows, sheetRows] },
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
    expect(await codesIn(make())).toEqual([code]);
  });

  it("with characters that are none is refused by the cell", async () => {
    expect(
      await codesIn(rawXlsx({ sheets: [sheetHeader + textRow(2, ["a&#0;b", "&#xD800;", "_x0007_"])] })),
    ).toEqual(["bad_identifier", "unreadable_file", "bad_identifier"]);
  });
});
