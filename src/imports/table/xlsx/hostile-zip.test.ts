import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { codesIn, known, rawXlsx, sheetRows, withParts } from "#imports/files.fixture.ts";
import { readFile } from "#imports/read-file.ts";

const xml = '<?xml version="1.0"?>';

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
  const zip = rawXlsx({ sheets: [sheetRows] });
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
    ["that is cut short", () => rawXlsx({ sheets: [sheetRows] }).slice(0, -30), "unreadable_file"],
    ["that is cut in the middle", () => rawXlsx({ sheets: [sheetRows] }).slice(0, 400), "unreadable_file"],
    ["of nothing", () => zipSync({}), "unreadable_file"],
    ["that is not a workbook", () => zipSync({ "word/document.xml": strToU8("<x/>") }), "unreadable_file"],
    [
      "that counts more entries than it has",
      () => {
        const zip = rawXlsx({ sheets: [sheetRows] });
        end(zip).setUint16(10, 900, true);
        return zip;
      },
      "unreadable_file",
    ],
    [
      "whose directory points at itself",
      () => {
        const zip = rawXlsx({ sheets: [sheetRows] });
        end(zip).setUint32(16, 0, true);
        return zip;
      },
      "unreadable_file",
    ],
  ])("%s is refused", async (_, make, code) => {
    expect(await codesIn(make())).toEqual([code]);
  });

  it("with any byte changed ends in rows or typed errors", async () => {
    const zip = rawXlsx({ sheets: [sheetRows] });
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
