import { describe, expect, it } from "vitest";
import { bytesOf, codesIn, known, latin1, utf16 } from "./files.fixture.ts";
import { readFile } from "./read-file.ts";

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
    expect(await codesIn(make())).toEqual([code]);
  });

  it("with control characters is refused by the cell", async () => {
    expect(await codesIn(latin1(`${csv}A\u0001,B\u001b,C`))).toEqual(["bad_identifier", "unreadable_file"]);
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
