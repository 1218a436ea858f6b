import type { Language } from "./language.ts";
import { departmentWords } from "./measures-departments.ts";
import { peopleWords } from "./measures-people.ts";
import { sessionWords } from "./measures-sessions.ts";
import { signingWords } from "./measures-signing.ts";

/** What a figure is, in both languages, and the section of the board's paper or the design decision that asks for it. */
export interface MeasureWords {
  readonly title: Readonly<Record<Language, string>>;
  readonly definition: Readonly<Record<Language, string>>;
  readonly source: string;
}

/** The one written definition of every figure. A figure without one does not compile. */
export const measureWords = {
  ...peopleWords,
  ...signingWords,
  ...sessionWords,
  ...departmentWords,
} as const satisfies Readonly<Record<string, MeasureWords>>;

export type Measure = keyof typeof measureWords;

/** Every measure, in the order in which they are shown. */
export const measures = Object.keys(measureWords) as readonly Measure[];
