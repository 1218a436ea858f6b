import { writeXlsx, XlsxStreamWriter } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { known, rawXlsx, staffHeader, textRow } from "#imports/files.fixture.ts";
import { readFile } from "#imports/read-file.ts";
import type { PlanRow, StaffRow } from "#imports/rows.ts";

const header = ["plan_id", "assignment_number", "status", "plan_start", "total_sessions", "outcomes"];
const letters = "ABCDEF";
const formats =
  '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-809]dd\\ mmm\\ yyyy;@"/><numFmt numFmtId="165" formatCode="00000000"/><numFmt numFmtId="166" formatCode="0.00&quot; days&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs></styleSheet>';

/** One plan below a header, its cells written as XML, by column. */
const plan = async (cells: Readonly<Record<string, string>>, is1904 = false) => {
  const row = Object.entries({ assignment_number: text("7"), status: text("Draft"), ...cells })
    .toSorted(([a], [b]) => header.indexOf(a) - header.indexOf(b))
    .map(([name, cell]) => cell.replace("<c", `<c r="${letters[header.indexOf(name)]}3"`))
    .join("");
  const strings =
    '<sst><si><t>A_x0041_ &amp; </t><rPh sb="0" eb="1"><t>no</t></rPh></si><si><r><t>Signed</t></r><r><t xml:space="preserve"> off</t></r></si></sst>';
  const sheet = `${textRow(1, header)}<row r="3">${row}</row>`;
  const file = await readFile(
    "job-plans",
    rawXlsx({ sheets: [sheet], styles: formats, strings, is1904 }),
    known,
  );
  return { ...file, row: file.rows[0] as PlanRow };
};
const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
const number = (value: string, style = 0) => `<c s="${style}"><v>${value}</v></c>`;

describe("a cell of a workbook", () => {
  it.each([
    ["a day in a built-in format", number("45748", 1)],
    ["a day in a format of the workbook's own, with a time", number("45748.75", 2)],
    ["a bare serial number", number("45748")],
    ["a day in ISO form", '<c t="d"><v>2025-04-01T00:00:00</v></c>'],
    ["a day as text", text("01/04/2025")],
    ["what a formula gives", '<c t="str"><f>TEXT(A1)</f><v>2025-04-01</v></c>'],
  ])("is a day as %s", async (_, cell) => {
    expect((await plan({ plan_start: cell })).row.planStart).toBe("2025-04-01");
  });

  it.each([
    ["a styled day", number("44286", 1)],
    ["a bare serial number", number("44286")],
  ])("counts %s from 1904 where the workbook does", async (_, cell) => {
    expect((await plan({ plan_start: cell }, true)).row.planStart).toBe("2025-04-01");
  });

  it.each([
    ["plain digits", number("20001234"), "20001234"],
    ["leading noughts that the format shows", number("1234", 3), "00001234"],
    ["digits in the writing of a power", number("2.0001234E7"), "20001234"],
    ["text", text("00001234"), "00001234"],
  ])("is an identifier as %s", async (_, cell, id) => {
    expect((await plan({ plan_id: cell })).row.id).toBe(id);
  });

  it.each([
    ["a fraction", number("12.5")],
    ["more digits than Excel keeps", number("1234567890123456789")],
    ["a power", text("1.2E+10")],
  ])("is no identifier as %s", async (_, cell) => {
    expect((await plan({ plan_id: cell })).errors).toMatchObject([
      { line: 3, column: "plan_id", code: "bad_identifier" },
    ]);
  });

  it("is a number without the dust of its binary form, whatever its format", async () => {
    expect((await plan({ total_sessions: number("10.499999999999998", 4) })).row.totalSessions).toBe(10.5);
    expect((await plan({ total_sessions: number("10", 1) })).row.totalSessions).toBe(10);
  });

  it("is a truth, or text that cells share, with its runs joined and its escapes undone", async () => {
    const { row } = await plan({
      outcomes: '<c t="b"><v>0</v></c>',
      status: '<c t="s"><v>1</v></c>',
      plan_id: '<c t="s"><v>0</v></c>',
    });
    expect(row).toMatchObject({ outcomesRecorded: false, status: "Signed off", id: "AA &" });
  });

  it.each([
    ["was never calculated", "<c><f>NOW()</f></c>"],
    ["has an empty value", "<c><f>NOW()</f><v/></c>"],
    ["gives no text", '<c t="str"><f>A1</f></c>'],
    ["gives an error", '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>'],
  ])("that is a formula which %s is an error of its own", async (_, cell) => {
    expect((await plan({ plan_start: cell })).errors).toMatchObject([
      { line: 3, column: "plan_start", value: null, code: "formula_without_value" },
    ]);
  });

  it("that is a formula for nothing is blank", async () => {
    expect((await plan({ plan_start: '<c t="str"><f>""</f><v></v></c>' })).row.planStart).toBeNull();
  });
});

describe("a workbook", () => {
  const rows = [textRow(1, ["code", "name", "service group"]), textRow(2, ["A", "B", "C"])].join("");

  it("is read from its first visible sheet that has the header, which is said", async () => {
    const sheets = [rows, textRow(1, ["Notes"]), rows.replace(">A<", ">Z<"), rows];
    const file = await readFile("departments", rawXlsx({ sheets, states: ["hidden"] }), known);
    expect(file.rows).toMatchObject([{ code: "Z" }]);
    expect(file.warnings).toEqual(["Only the sheet ‘Sheet 3’ was read: the first that has the header."]);
  });

  it("without a visible sheet is refused, and one without the header says what is missing", async () => {
    const hidden = await readFile("departments", rawXlsx({ sheets: [rows], states: ["veryHidden"] }), known);
    expect(hidden.errors).toMatchObject([{ code: "unreadable_file" }]);
    const sheets = [textRow(1, ["Notes"]), textRow(4, ["code", "name"])];
    const lacking = await readFile("departments", rawXlsx({ sheets }), known);
    expect(lacking.errors).toMatchObject([{ line: 4, column: "service_group", code: "missing_column" }]);
  });

  it("as hucre writes one, in either of its ways, is read", async () => {
    const cells = [
      "00020",
      "00020-1",
      "Jônes",
      "Angharad",
      "7000001",
      "Consultant",
      "Permanent",
      "Active",
      "Cardiology",
      true,
      new Date("2015-09-01T00:00:00Z"),
      null,
      10.5,
      "Band 1",
    ];
    const written = await writeXlsx({
      sheets: [{ name: "Staff", rows: [["Title"], [], staffHeader.split(","), cells] }],
    });
    const writer = new XlsxStreamWriter({ name: "Staff" });
    writer.addRow(staffHeader.split(","));
    writer.addRow(cells);
    for (const bytes of [written, await writer.finish()]) {
      const file = await readFile("staff-list", bytes, known);
      expect(file.errors).toEqual([]);
      expect(file.rows as StaffRow[]).toMatchObject([
        {
          employeeNumber: "00020",
          surname: "Jônes",
          department: "CARD",
          isLeadDepartment: true,
          startDate: "2015-09-01",
          leaveDate: null,
          contractedSessions: 10.5,
        },
      ]);
    }
  });

  it("may use prefixes, leave out references and hold comments", async () => {
    const sheet = `<?xml version="1.0"?><!-- a > b --><x:worksheet><x:sheetData>${rows.replaceAll("</", "</x:").replaceAll(/<(?=\w)/g, "<x:")}<!-- <row> --></x:sheetData><x:f>1</x:f></x:worksheet>`;
    expect(await readFile("departments", rawXlsx({ sheets: [sheet] }), known)).toMatchObject({
      rowCount: 1,
      errorCount: 0,
    });
  });
});
