import type { Policy } from "#gate/policy.ts";
import { type Figures, figuresOf } from "#measures/figures.ts";
import type { Tally } from "#measures/tally.ts";
import type { Reader } from "#routes/answer-body.ts";
import { type Measure, measures, measureWords } from "#words/measures.ts";

/** Every figure by the name of its measure, in the order in which measures are shown. */
export const figuresBody = (tally: Tally, policy: Policy) => {
  const figures: Figures = figuresOf(tally, policy);
  const body = (name: Measure) =>
    name === "awaiting"
      ? figures.awaiting.map(({ medianDays, ...each }) => ({ ...each, median_days: medianDays }))
      : figures[name];
  return Object.fromEntries(measures.map((name) => [name, body(name)]));
};

/** What each figure is, in the reader's language. */
export const definitionsBody = ({ language }: Reader) =>
  Object.fromEntries(
    measures.map((name) => {
      const { title, definition, source } = measureWords[name];
      return [
        name,
        language === "both"
          ? { title, definition, source }
          : { title: title[language], definition: definition[language], source },
      ];
    }),
  );
