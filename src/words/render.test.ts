import { describe, expect, it } from "vitest";
import type { Code, Detail, Owner } from "#gate/finding.ts";
import { figuresOf } from "./figures.ts";
import { catalogues, type Language, languages } from "./language.ts";
import { fixOf, inBoth, messageOf, type Worded } from "./render.ts";

const codes = Object.keys(catalogues.en.findings) as Code[];
const owners = Object.keys(catalogues.en.owners) as Owner[];
const counts = [0, 1, 2, 3, 6, 11];

const example = {
  days: [7, 60],
  months: [6],
  times: [2],
  number: [13],
  day: ["2024-09-01"],
  extracts: ["staff_list", "allocate", "both"],
} as const;

/** A detail with every figure that the code's sentence shows. */
const detailOf = (code: Code): Detail =>
  Object.fromEntries(figuresOf(code).map(([name, kind]) => [name, example[kind][0]]));

const worded = (code: Code, count = 0, detail = detailOf(code)): Worded => ({
  code,
  count,
  detail,
  owner: "clinical_director",
});

const expectText = (text: string) => {
  expect(text).toMatch(/^\p{Lu}|^\d/u);
  expect(text).toMatch(/\.$/);
  expect(text).not.toMatch(/[{}]|undefined|null|NaN|\$t|&#?\w+;| {2}|\.\.|findings\./);
};

describe("every finding has words", () => {
  const cases = codes.flatMap((code) =>
    languages.flatMap((language) => counts.map((count) => [code, language, count] as const)),
  );
  it.each(cases)("%s in %s for %i", (code, language, count) => {
    expectText(messageOf(worded(code, count), language));
    expectText(messageOf(worded(code, count, {}), language));
    for (const owner of owners) expectText(fixOf({ ...worded(code, count), owner }, language));
  });

  it.each(codes)("%s is not the English sentence in Welsh", (code) => {
    for (const count of counts) {
      const { en, cy } = inBoth((language) => messageOf(worded(code, count), language));
      expect(cy).not.toBe(en);
    }
    const { en, cy } = inBoth((language) => fixOf(worded(code), language));
    expect(cy).not.toBe(en);
  });
});

describe("the sentences of the contract", () => {
  it.each<[Code, number, Detail, string]>([
    ["plan_out_of_date", 2, {}, "2 consultants' job plans are out of date."],
    ["plan_out_of_date", 1, {}, "1 consultant's job plan is out of date."],
    ["plan_missing", 1, {}, "1 consultant has no job plan."],
    [
      "staff_list_stale",
      0,
      { ageDays: 9, limitDays: 7 },
      "The staff list is 9 days old. The limit is 7 days.",
    ],
    [
      "rule_not_in_force",
      0,
      { inForceFrom: "2024-09-01" },
      "The rule comes into force on 1 September 2024. Nothing is blocked before then.",
    ],
    [
      "sessions_not_in_half_steps",
      1,
      { step: 0.5 },
      "1 consultant's job plan has session figures that are not multiples of 0.5.",
    ],
    ["sent_back", 3, { times: 2 }, "3 consultants' job plans have been sent back at least 2 times."],
    ["plan_due_for_review", 2, { days: 30 }, "2 consultants' job plans are due for review within 30 days."],
    [
      "extract_ageing",
      0,
      { extracts: "both", ageDays: 5, limitDays: 7 },
      "The staff list and the Allocate extract are ageing: the older is 5 days old. After 7 days it is too old to use.",
    ],
  ])("%s for %i", (code, count, detail, sentence) => {
    expect(messageOf(worded(code, count, detail), "en")).toBe(sentence);
  });

  it("says what would clear it", () => {
    expect(fixOf(worded("plan_out_of_date", 2), "en")).toBe(
      "Hold the job plan reviews and sign them off on Allocate.",
    );
  });

  it("says whose move it is where the stage decides that", () => {
    const finding: Worded = { ...worded("plan_not_signed_off", 1), owner: "service_manager" };
    expect(fixOf(finding, "en")).toMatch(/Next to act: the service manager\.$/);
    expect(fixOf(finding, "cy")).toMatch(/Nesaf i weithredu: y rheolwr gwasanaeth\.$/);
  });

  it("never says that someone has no job plan because theirs is out of date", () => {
    for (const count of counts) {
      expect(messageOf(worded("plan_out_of_date", count), "en")).not.toMatch(/no job plan/);
      expect(messageOf(worded("plan_out_of_date", count), "cy")).not.toMatch(/gynllun swydd/);
    }
  });
});

describe("a number takes the form that its language gives it", () => {
  it.each<[number, string, string]>([
    [0, "0 consultants have no job plan.", "Nid oes yr un meddyg ymgynghorol heb gynllun swydd."],
    [1, "1 consultant has no job plan.", "Nid oes gan 1 meddyg ymgynghorol gynllun swydd."],
    [2, "2 consultants have no job plan.", "Nid oes gan 2 feddyg ymgynghorol gynllun swydd."],
    [3, "3 consultants have no job plan.", "Nid oes gan 3 meddyg ymgynghorol gynllun swydd."],
    [6, "6 consultants have no job plan.", "Nid oes gan 6 meddyg ymgynghorol gynllun swydd."],
    [11, "11 consultants have no job plan.", "Nid oes gan 11 meddyg ymgynghorol gynllun swydd."],
  ])("%i consultants", (count, english, welsh) => {
    expect(messageOf(worded("plan_missing", count), "en")).toBe(english);
    expect(messageOf(worded("plan_missing", count), "cy")).toBe(welsh);
  });

  it.each<[number, string]>([
    [1, "Nid yw 1 cynllun swydd yn cyfateb i neb ar y rhestr staff."],
    [2, "Nid yw 2 gynllun swydd yn cyfateb i neb ar y rhestr staff."],
    [3, "Nid yw 3 chynllun swydd yn cyfateb i neb ar y rhestr staff."],
    [6, "Nid yw 6 chynllun swydd yn cyfateb i neb ar y rhestr staff."],
    [11, "Nid yw 11 cynllun swydd yn cyfateb i neb ar y rhestr staff."],
  ])("%i job plans in Welsh", (count, sentence) => {
    expect(messageOf(worded("plan_without_person", count), "cy")).toBe(sentence);
  });

  it.each<[number, Language, string]>([
    [1, "en", "The staff list is 9 days old. The limit is 1 day."],
    [2, "cy", "Mae'r rhestr staff yn 9 diwrnod oed. Y terfyn yw 2 ddiwrnod."],
    [7, "cy", "Mae'r rhestr staff yn 9 diwrnod oed. Y terfyn yw 7 diwrnod."],
  ])("a limit of %i in %s", (limitDays, language, sentence) => {
    expect(messageOf(worded("staff_list_stale", 0, { ageDays: 9, limitDays }), language)).toBe(sentence);
  });
});

describe("figures", () => {
  it.each(["staff_list", "allocate", "both"])("extract_ageing for %s", (extracts) => {
    for (const language of languages)
      expectText(messageOf(worded("extract_ageing", 0, { extracts, ageDays: 5, limitDays: 7 }), language));
  });

  it.each<[string, Detail]>([
    ["of an unknown extract", { extracts: "weather", ageDays: 5, limitDays: 7 }],
    ["that are partly missing", { extracts: "both", ageDays: 5 }],
    ["of the wrong kind", { extracts: "both", ageDays: "<b>{{count}}</b>", limitDays: 7 }],
  ])("%s are left out", (_, detail) => {
    expect(messageOf(worded("extract_ageing", 0, detail), "en")).toBe(
      "The staff list or the Allocate extract will soon be too old to use.",
    );
  });
});
