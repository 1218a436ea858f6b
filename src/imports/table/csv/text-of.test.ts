import { describe, expect, it } from "vitest";
import { bytesOf, known, latin1, utf16 } from "#imports/files.fixture.ts";
import { readFile } from "#imports/read-file.ts";

describe("the text of a CSV file", () => {
  const text = "code,name,name_cy,service group\nMH,Iechyd Meddwl – Tŷ,Sîan,MOR\n";
  const name = async (bytes: Uint8Array) => (await readFile("departments", bytes, known)).rows[0];

  it.each([
    ["UTF-8", bytesOf(text)],
    ["UTF-8 with a byte order mark", bytesOf(`\ufeff${text}`)],
    ["UTF-16, little end first", utf16(text)],
    ["UTF-16, big end first", utf16(text, true)],
    ["lines that end as on Windows", bytesOf(text.replaceAll("\n", "\r\n"))],
    ["lines that end as on an old Macintosh", bytesOf(text.replaceAll("\n", "\r"))],
  ])("is read as %s", async (_, bytes) => {
    expect(await name(bytes)).toMatchObject({ nameEn: "Iechyd Meddwl – Tŷ", nameCy: "Sîan" });
  });

  it("is read as Windows-1252 when it is not UTF-8, and the report says so", async () => {
    const file = await readFile(
      "departments",
      latin1("code,name,service group\nA,Si\u00f4n \x96 C\u00f4r,MOR"),
      known,
    );
    expect(file.rows[0]).toMatchObject({ nameEn: "Siôn – Côr" });
    expect(file.warnings).toEqual([expect.stringContaining("Windows-1252")]);
  });

  it.each([
    [
      "semicolons, with commas in the title and the cells",
      'A list, with, commas\n\ncode;name;service group\nA;"x;y, z";MOR',
    ],
    ["tabs", "code\tname\tservice group\nA\tx;y, z\tMOR"],
    [
      "commas, with semicolons in the title and the cells",
      'a;b;c;d\ncode,name,service group\nA,"x;y, z",MOR',
    ],
  ])("may be cut by %s", async (_, lines) => {
    expect(await name(bytesOf(lines))).toMatchObject({ code: "A", nameEn: "x;y, z", serviceGroup: "MOR" });
  });
});
