import { describe, expect, expectTypeOf, it } from "vitest";
import type { Code, Owner } from "#gate/finding.ts";
import type { Stage } from "#gate/policy.ts";
import type { ProblemCode } from "#problem.ts";
import type { Catalogue, Counted, EnglishForm, WelshForm } from "./catalogue.ts";
import { cy } from "./cy.ts";
import { en } from "./en.ts";

/** `tsc` judges these: the line under each `@ts-expect-error` must not compile, or the check fails. */
describe("what is missing does not compile", () => {
  const sixForms = cy.findings.plan_missing.message;

  it.each(["zero", "one", "two", "few", "many", "other"] as const)("Welsh has the form %s", (form) => {
    expect(sixForms[form]).toBeTruthy();
  });

  it("a Welsh sentence without one of its six forms", () => {
    const { zero, one, two, few, many, other } = sixForms;
    // @ts-expect-error no zero
    const noZero: Counted<WelshForm> = { one, two, few, many, other };
    // @ts-expect-error no one
    const noOne: Counted<WelshForm> = { zero, two, few, many, other };
    // @ts-expect-error no two
    const noTwo: Counted<WelshForm> = { zero, one, few, many, other };
    // @ts-expect-error no few
    const noFew: Counted<WelshForm> = { zero, one, two, many, other };
    // @ts-expect-error no many
    const noMany: Counted<WelshForm> = { zero, one, two, few, other };
    // @ts-expect-error no other
    const noOther: Counted<WelshForm> = { zero, one, two, few, many };
    // @ts-expect-error one text for every number
    const oneText: Catalogue<WelshForm>["findings"]["plan_missing"]["message"] = other;
    // @ts-expect-error English forms in the Welsh catalogue
    const english: Catalogue<WelshForm> = { ...cy, findings: en.findings };
    expect([noZero, noOne, noTwo, noFew, noMany, noOther, oneText, english]).toHaveLength(8);
  });

  it("a catalogue without a code, an owner, a stage, a problem or a month", () => {
    const { plan_missing: _code, ...findings } = cy.findings;
    const { consultant: _owner, ...owners } = cy.owners;
    const { draft: _stage, ...stages } = cy.stages;
    const { conflict: _problem, ...problems } = cy.problems;
    // @ts-expect-error a code without words
    const noCode: Catalogue<WelshForm> = { ...cy, findings };
    // @ts-expect-error an owner without a name
    const noOwner: Catalogue<WelshForm> = { ...cy, owners };
    // @ts-expect-error a stage without a name
    const noStage: Catalogue<WelshForm> = { ...cy, stages };
    // @ts-expect-error a problem without words
    const noProblem: Catalogue<WelshForm> = { ...cy, problems };
    // @ts-expect-error a year without months
    const noMonths: Catalogue<WelshForm> = { ...cy, months: ["Ionawr"] };
    expect([noCode, noOwner, noStage, noProblem, noMonths]).toHaveLength(5);
  });

  it("a sentence with figures and nothing to say without them", () => {
    const { message, fix } = en.findings.hours_over_48;
    // @ts-expect-error no sentence without figures
    const unready: Catalogue<EnglishForm>["findings"]["hours_over_48"] = { message, fix };
    expect(unready).toBeTruthy();
  });

  it("the catalogue names every code, owner, stage and problem, and no other", () => {
    expectTypeOf<keyof typeof cy.findings>().toEqualTypeOf<Code>();
    expectTypeOf<keyof typeof cy.owners>().toEqualTypeOf<Owner>();
    expectTypeOf<keyof typeof cy.stages>().toEqualTypeOf<Stage>();
    expectTypeOf<keyof typeof cy.problems>().toEqualTypeOf<ProblemCode>();
  });
});

describe("the two catalogues", () => {
  it("have the plural forms that the language has", () => {
    const forms = (language: string) => new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    expect(Object.keys(cy.findings.plan_missing.message).toSorted()).toEqual(forms("cy").toSorted());
    expect(Object.keys(en.findings.plan_missing.message).toSorted()).toEqual(forms("en").toSorted());
  });

  it("say which of them the translators have still to pass", () => {
    expect([en.draft, cy.draft]).toEqual([false, true]);
  });

  it("show the same figures in every form", () => {
    const placeholders = (text: string) =>
      [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).filter((name) => name !== "count");
    const shown = (words: object) =>
      Object.fromEntries(
        Object.entries(words).map(([key, text]) => [
          key,
          new Set((typeof text === "string" ? [text] : Object.values<string>(text)).flatMap(placeholders)),
        ]),
      );
    for (const code of Object.keys(en.findings) as Code[])
      expect(shown(cy.findings[code])).toEqual(shown(en.findings[code]));
  });

  it("write a Welsh number's mutation by its form", () => {
    const counted = JSON.stringify(cy);
    expect(counted).not.toMatch(/"two":"[^"]*\{\{count\}\} (meddyg|cynllun|diwrnod|mis|gwaith)/);
    expect(counted).not.toMatch(/"(few|many)":"[^"]*\{\{count\}\} (feddyg|cynllun|gynllun|ddiwrnod|fis)/);
    expect(counted).not.toMatch(/"other":"[^"]*\{\{count\}\} (feddyg|gynllun|chynllun|ddiwrnod|fis)/);
  });
});
