import { expect, it } from "vitest";
import type { Outcome } from "#gate/answer.ts";
import type { Owner } from "#gate/finding.ts";
import type { Stage } from "#gate/policy.ts";
import { type ProblemCode, problems } from "#problem.ts";
import { catalogues, type Language } from "./language.ts";
import { outcomeName, ownerName, problemHelp, problemTitle, stageName } from "./names.ts";
import { inBoth } from "./render.ts";

const { owners, stages, outcomes } = catalogues.en;
type Name = (language: Language) => string;
const owner =
  (of: Owner): Name =>
  (language) =>
    ownerName(of, language);
const stage =
  (of: Stage): Name =>
  (language) =>
    stageName(of, language);
const outcome =
  (of: Outcome): Name =>
  (language) =>
    outcomeName(of, language);

it.each<[string, Name]>([
  ...(Object.keys(owners) as Owner[]).map((of): [string, Name] => [of, owner(of)]),
  ...(Object.keys(stages) as Stage[]).map((of): [string, Name] => [of, stage(of)]),
  ...(Object.keys(outcomes) as Outcome[]).map((of): [string, Name] => [of, outcome(of)]),
])("%s has a name in each language", (_, name) => {
  const { en, cy } = inBoth(name);
  expect(en).toMatch(/^\p{Lu}[^.{}]*$/u);
  expect(cy).toMatch(/^\p{Lu}[^.{}]*$/u);
  expect(cy).not.toBe(en);
});

it.each(Object.keys(problems) as ProblemCode[])("%s has a title and help in each language", (code) => {
  const title = inBoth((language) => problemTitle(code, language));
  const help = inBoth((language) => problemHelp(code, language));
  expect(title.en).toMatch(/^\p{Lu}[^{}]*[^.]$/u);
  expect(help.en).toMatch(/^\p{Lu}[^{}]*\.$/u);
  expect(title.cy).toMatch(/^\p{Lu}[^{}]*[^.]$/u);
  expect(help.cy).toMatch(/^\p{Lu}[^{}]*\.$/u);
  expect(title.cy).not.toBe(title.en);
  expect(help.cy).not.toBe(help.en);
});

it("calls the clinical director by the board's Welsh term", () => {
  expect(ownerName("clinical_director", "cy")).toBe("Cyfarwyddwr clinigol");
});
