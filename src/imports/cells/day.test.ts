import fc from "fast-check";
import { expect, it } from "vitest";
import { dayOf, isDay } from "#gate/day.ts";
import { isBad } from "#imports/row-errors.ts";
import { readDay, serialDay } from "./day.ts";

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
