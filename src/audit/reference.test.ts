import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { referenceIn, referenceOf } from "./reference.ts";

const shape = /^PORTH-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{2}$/;

describe("the reference of a decision", () => {
  it("is that of its id, for ever: the first 30 bits of SHA-256", () => {
    expect(referenceOf("dec_01KAN7Q4YF2M8X3C5V9B0T6DZE")).toBe("PORTH-KMV7-6D");
    fc.assert(fc.property(fc.string(), (id) => shape.test(referenceOf(id))));
  });

  it("is found again however it is typed", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.array(fc.constantFrom("", " ", "-", "–", ".", "\u00a0"), { minLength: 14, maxLength: 14 }),
        fc.boolean(),
        fc.boolean(),
        (id, gaps, isLower, isBare) => {
          const reference = referenceOf(id);
          const said = isBare ? reference.slice(6) : reference;
          const spaced = [...said].map((letter, at) => letter + gaps[at]).join("");
          const mistaken = spaced.replaceAll("0", "o").replaceAll("1", "l");
          const typed = isLower ? mistaken.toLowerCase() : mistaken;
          return referenceIn(typed) === reference;
        },
      ),
    );
  });

  it.each([
    ["PORTH-7F3K-2Q", "PORTH-7F3K-2Q"],
    ["porth 7f3k 2q", "PORTH-7F3K-2Q"],
    ["7F3K2Q", "PORTH-7F3K-2Q"],
    ["PORTH-OI1L-o0", "PORTH-0111-00"],
    ["p0rth7f3k2q", "PORTH-7F3K-2Q"],
    ["PORTHX", "PORTH-P0RT-HX"],
    ["PORTH-X", null],
    ["Porth P0RTHX", "PORTH-P0RT-HX"],
    ["PORTH-7F3K-2U", null],
    ["PORTH-7F3K-2", null],
    ["PORTH-7F3K-2QX", null],
    ["", null],
    ["PORTH", null],
    ["dec_01KAN7Q4YF2M8X3C5V9B0T6DZE", null],
    ["７Ｆ３Ｋ２Ｑ", null],
    [`${"-".repeat(70_000)}7F3K2Q`, "PORTH-7F3K-2Q"],
  ])("typed as %j is %j", (typed, reference) => {
    expect(referenceIn(typed)).toBe(reference);
  });
});
