import fc from "fast-check";
import { expect, it } from "vitest";
import { dayOf, isDay } from "#gate/day.ts";
import { isBad } from "#imports/row-errors.ts";
import { readDay, serialDay } from "./day.ts";
import { readCountTo, readNumberTo, rounded } from "./number.ts";
import { readIdentifier, readNames, readText } from "./text.ts";
import { readRecorded, readYesOrNo } from "./yes-or-no.ts";

const code = (read: unknown) => (isBad(read) ? read.code : read);

it.each([
  ["2024-09-01", "2024-09-01"],
  ["01/09/2024", "2024-09-01"],
  ["01.09.2024", "2024-09-01"],
  ["01-Sep-2024", "2024-09-01"],
  ["1-sep-2024", "2024-09-01"],
  ["01 SEP 2024", "2024-09-01"],
  ["1 September 2024", "2024-09-01"],
  ["01-Sept-2024", "2024-09-01"],
  ["29/02/2024", "2024-02-29"],
  ["2000-01-01", "2000-01-01"],
  ["31/12/2100", "2100-12-31"],
  ["45536", "2024-09-01"],
  ["36526", "2000-01-01"],
  ["73415", "2100-12-31"],
])("%s is the day %s", (text, day) => {
  expect(readDay(text, { epoch: 1900 })).toBe(day);
});

it.each([
  "31/02/2025",
  "2025-02-29",
  "2100-02-29",
  "12/31/2024",
  "09/13/2024",
  "1/9/2024",
  "01/09/24",
  "1-Sep-24",
  "2024/09/01",
  "01-09-2024",
  "01/09-2024",
  "2024-9-1",
  "20240901",
  "2024",
  "36525",
  "73416",
  "1999-12-31",
  "2101-01-01",
  "0000-00-00",
  "01-Foo-2024",
  "01 Medi 2024",
  "Sept 2024",
  "yesterday",
  "2024-09-01T00:00:00",
  "2024-09-0१",
  "NaN-01-01",
  "45536.5",
  "-45536",
])("%s is no day", (text) => {
  expect(code(readDay(text, { epoch: 1900 }))).toBe("bad_date");
});

it("a serial number counts from the epoch of its workbook, and drops the time of day", () => {
  expect(readDay("44074", { epoch: 1904 })).toBe("2024-09-01");
  expect(serialDay(45536.99, 1900)).toBe("2024-09-01");
  expect(serialDay(Number.NaN, 1900)).toBeNull();
});

it("every day that is read is a day of the calendar, and every day from 2000 to 2100 is read in every spelling", () => {
  const day = fc.integer({ min: Date.UTC(2000, 0, 1, 12), max: Date.UTC(2100, 11, 31, 12) }).map(dayOf);
  fc.assert(
    fc.property(day, (iso) => {
      const [year, month, date] = iso.split("-");
      for (const spelt of [iso, `${date}/${month}/${year}`, `${date}.${month}.${year}`])
        expect(readDay(spelt, { epoch: 1900 })).toBe(iso);
    }),
  );
  fc.assert(
    fc.property(fc.stringMatching(/^[0-3]?\d[-/. ][0-1]\d[-/. ](20)?\d\d$/), (text) => {
      const read = readDay(text, { epoch: 1900 });
      expect(isBad(read) || isDay(read)).toBe(true);
    }),
  );
});

it.each([
  ["7.5", 7.5],
  ["10", 10],
  ["10.", 10],
  [".5", 0.5],
  ["007", 7],
  ["0", 0],
  ["100", 100],
  ["7.300000000000001", 7.3],
])("%s is the number %d", (text, value) => {
  expect(readNumberTo(100)(text)).toBe(value);
});

it.each(["7,5", "-1", "+1", "1e1", "ten", "100.5", "1 0", ".", "Infinity", "0x10", "10 PAs", "1".repeat(30)])(
  "%s is no number",
  (text) => {
    expect(code(readNumberTo(100)(text))).toBe("bad_number");
  },
);

it("a count is whole, and a sum keeps no dust", () => {
  expect(code(readCountTo(10)("2.5"))).toBe("bad_number");
  expect(readCountTo(10)("2")).toBe(2);
  expect(rounded(0.1 + 0.2)).toBe(0.3);
});

it.each([
  ["00012345", "00012345"],
  ["20000001-1", "20000001-1"],
  ["JP/2024 01", "JP/2024 01"],
  ["12E5", "12E5"],
  ["2024-09-01", "2024-09-01"],
])("%s keeps its form as an identifier", (text, identifier) => {
  expect(readIdentifier(text)).toBe(identifier);
});

it.each([
  "1.23E+07",
  "2E+15",
  "1e-7",
  "12345.5",
  "12345.0",
  "-5",
  '="00123"',
  "#REF!",
  "a\u0000b",
  "a\u200bb",
  "a\ud800",
  "\ufffd1",
  "x".repeat(65),
])("%j is no identifier", (text) => {
  expect(code(readIdentifier(text))).toBe("bad_identifier");
});

it("text is trimmed of what cannot be seen, and composed", () => {
  expect(readText("Sio\u0302n \u00a0\t  Jones")).toBe("Si\u00f4n Jones");
  expect(readText("a  b")).toBe("a b");
  expect(readText("line\nline")).toBe("line line");
  expect(readText("cyfarfod")).toBe("cyfarfod");
});

it.each([
  ["a bell", "a\u0007"],
  ["a lone surrogate", "a\udc00b"],
  ["an escape", "\u001b[2J"],
  ["a C1 control", "a\u0085b"],
  ["no character", "a\uffff"],
])("%s is not text", (_, text) => {
  expect(code(readText(text))).toBe("unreadable_file");
  expect(code(readNames(`fine; ${text}`))).toBe("unreadable_file");
});

it("text has a length", () => {
  expect(code(readText("a".repeat(501)))).toBe("too_large");
  expect(readText("a".repeat(500))).toHaveLength(500);
});

it("names are separated by semicolons", () => {
  expect(readNames("Heart; Cardiac Medicine ;;")).toEqual(["Heart", "Cardiac Medicine"]);
});

it.each([
  ["yes", true],
  ["Y", true],
  ["TRUE", true],
  ["1", true],
  ["No", false],
  ["n", false],
  ["false", false],
  ["0", false],
  ["perhaps", "bad_identifier"],
])("%s is %s", (text, meaning) => {
  expect(code(readYesOrNo(text))).toBe(meaning);
});

it("objectives that are written out are recorded", () => {
  expect(readRecorded("No")).toBe(false);
  expect(readRecorded("Run the clinic at Morriston")).toBe(true);
});
