import type { Outcome } from "#gate/answer.ts";
import type { Owner } from "#gate/finding.ts";
import type { Stage } from "#gate/policy.ts";
import type { ProblemCode } from "#problem.ts";
import { catalogues, type Language } from "./language.ts";

/** Whose move it is, as a label: “Clinical director”. */
export const ownerName = (owner: Owner, language: Language): string =>
  catalogues[language].owners[owner].name;

export const stageName = (stage: Stage, language: Language): string => catalogues[language].stages[stage];

export const outcomeName = (outcome: Outcome, language: Language): string =>
  catalogues[language].outcomes[outcome];

export const problemTitle = (code: ProblemCode, language: Language): string =>
  catalogues[language].problems[code].title;

/** What the problem is and how to mend it, in one or two sentences. */
export const problemHelp = (code: ProblemCode, language: Language): string =>
  catalogues[language].problems[code].help;
