import { expect, it } from "vitest";
import { measures } from "#words/measures.ts";
import { numberText, percentText } from "./figure-text.ts";
import { measureSections } from "./measure-sections.ts";

it("shows every measure, and none twice", () => {
  expect(Object.values(measureSections).flat().toSorted()).toEqual(measures.toSorted());
});

it.each([
  [0, "0"],
  [999, "999"],
  [1_000, "1,000"],
  [1_234_567, "1,234,567"],
])("%i is written %s", (number, text) => {
  expect(numberText(number)).toBe(text);
});

it.each([
  [0, 0, null],
  [0, 3, 0],
  [3, 3, 100],
  [1, 1_000, 1],
  [999, 1_000, 99],
  [1, 3, 33],
  [2, 3, 67],
])("%i of %i is %s percent", (value, of, percent) => {
  expect(percentText({ value, of })).toBe(percent);
});
