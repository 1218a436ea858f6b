import { describe, expect, it } from "vitest";
import { policy20240901 as policy } from "#gate/policies/2024-09-01.ts";
import { isWithin, lastEndDay, tidied } from "./bounds.ts";

describe("a justification", () => {
  it.each([
    ["29 letters", "x".repeat(29), false],
    ["30", "x".repeat(30), true],
    ["2,000", "x".repeat(2_000), true],
    ["2,001", "x".repeat(2_001), false],
    ["29 between spaces", `\n ${"x".repeat(29)} \t`, false],
    ["2,000 between spaces", `\n ${"x".repeat(2_000)} \t`, true],
    ["29 in lines ended by two characters each", "x\r\n".repeat(15), false],
    ["30 in such lines", `${"x\r\n".repeat(14)}xx`, true],
    ["29 outside the basic plane", "😀".repeat(29), false],
    ["2,000 outside the basic plane", "😀".repeat(2_000), true],
    ["2,001 outside the basic plane", "😀".repeat(2_001), false],
    ["none", "", false],
  ])("of %s", (_, text, within) => {
    expect(isWithin(text, policy)).toBe(within);
  });

  it("is held to the policy's own bounds", () => {
    const short = { ...policy, justificationCharacters: { least: 1, most: 2 } };
    expect(["", "x", "xx", "xxx"].map((text) => isWithin(text, short))).toEqual([false, true, true, false]);
  });

  it("is kept without space around it and with one kind of line break, and is otherwise as it was", () => {
    expect(tidied(" \r\n a\r\nb\n\nc  d\t\r\n")).toBe("a\nb\n\nc  d");
  });
});

it.each([
  ["2026-11-22", "2027-02-20"],
  ["2027-12-02", "2028-03-01"],
  ["2026-12-02", "2027-03-02"],
] as const)("an override made on %s ends on %s at the latest", (today, last) => {
  expect(lastEndDay(today, policy)).toBe(last);
  expect(lastEndDay(today, { ...policy, overrideDays: 0 })).toBe(today);
});
