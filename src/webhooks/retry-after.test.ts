import fc from "fast-check";
import { expect, it } from "vitest";
import { retryAfterOf } from "./retry-after.ts";

const at = Date.parse("2026-11-22T09:00:00.000Z");
const day = 24 * 3_600_000;

it.each([
  ["0", 0],
  ["120", 120_000],
  [" 5 ", 5_000],
  ["86400", day],
  ["86401", day],
  ["999999999999999", day],
  ["Sun, 22 Nov 2026 09:01:00 GMT", 60_000],
  ["Sunday, 22-Nov-26 09:01:00 GMT", 60_000],
  ["Sun Nov 22 09:01:00 2026", 60_000],
  ["Sat, 21 Nov 2026 09:00:00 GMT", 0],
  ["Sun, 22 Nov 2099 09:00:00 GMT", day],
  ["-1", null],
  ["1.5", null],
  ["1e3", null],
  ["soon", null],
  ["2026-11-22T10:00:00Z", null],
  ["Sun, 99 Nov 2026 09:01:00 GMT", null],
  ["", null],
  [null, null],
])("%j asks for %j", (header, wait) => expect(retryAfterOf(header, at)).toBe(wait));

it("an instant is understood in any of the three ways of HTTP, and a day is the most", () => {
  const zones = fc.date({ min: new Date("2026-01-01"), max: new Date("2027-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(zones, (instant) => {
      const whole = Math.floor(instant.getTime() / 1000) * 1000;
      const written = new Date(whole).toUTCString();
      expect(retryAfterOf(written, at)).toBe(Math.min(Math.max(whole - at, 0), day));
    }),
  );
});
