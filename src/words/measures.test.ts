import { expect, it } from "vitest";
import { measures, measureWords } from "./measures.ts";

it.each(measures)("%s has a title and a definition in each language, and its source", (name) => {
  const { title, definition, source } = measureWords[name];
  for (const { en, cy } of [title, definition]) {
    expect(en.length).toBeGreaterThan(4);
    expect(cy.length).toBeGreaterThan(4);
    expect(cy).not.toBe(en);
  }
  expect(source).toMatch(
    /^(Management response, section [23]|Davies, Health Service Journal|Design decision: )/,
  );
});

it("names each figure by a title of its own, and cites the same rules in both languages", () => {
  const titles = measures.map((name) => measureWords[name].title.en);
  expect(new Set(titles).size).toBe(titles.length);
  for (const name of measures) {
    const { en, cy } = measureWords[name].definition;
    expect(cy.match(/JP-\d+/g), name).toEqual(en.match(/JP-\d+/g));
  }
});
