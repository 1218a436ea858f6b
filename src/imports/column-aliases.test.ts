import { expect, it } from "vitest";
import { columnsCalled } from "./column-aliases.ts";
import { columnsOf } from "./columns.ts";
import { bytesOf, known, wrongIn } from "./files.fixture.ts";
import { readFile } from "./read-file.ts";

const aliases = { departments: { code: ["Cod yr adran"], name_en: ["Enw"] } };

it("a board's own name for a column is as good as any, and those that Porth knows stay", async () => {
  for (const header of ["COD-YR-ADRAN,enw,service_group", "code,Department,Service Group Code"]) {
    const { rows, errorCount } = await readFile(
      "departments",
      bytesOf(header, "CARD,Cardiology,MOR"),
      known,
      aliases,
    );
    expect(errorCount).toBe(0);
    expect(rows).toMatchObject([{ code: "CARD", nameEn: "Cardiology", serviceGroup: "MOR" }]);
  }
});

it("is unknown to a board that does not name it", async () => {
  const file = await readFile("departments", bytesOf("Cod yr adran,name,service_group", "CARD,C,M"), known);
  expect(file.ignoredColumns).toEqual([]);
  expect(wrongIn(file)).toEqual([[1, "code", null, "missing_column"]]);
});

it("is named where a column is missing, and is a second column beside the first", async () => {
  const missing = await readFile("departments", bytesOf("code,service_group", "CARD,M"), known, aliases);
  expect(missing.errors[0]?.message).toContain("It may also be called: Department, Name, Enw.");
  const twice = await readFile(
    "departments",
    bytesOf("code,name,Enw,service_group", "CARD,C,C,M"),
    known,
    aliases,
  );
  expect(wrongIn(twice)).toEqual([[1, "name_en", "Enw", "duplicate_column"]]);
});

it("moves no other kind of file", () => {
  expect(columnsCalled("staff-list", aliases)).toBe(columnsOf["staff-list"]);
});
