import { globSync } from "node:fs";
import { describe, expect, expectTypeOf, it } from "vitest";
import { type PageWords, pageWords, type SayOf, sayIn } from "./page-words.ts";

const words = pageWords({
  title: { en: "Requests", cy: "Ceisiadau" },
  askedOn: { en: "Asked on {{day}} by {{who}}", cy: "Gofynnwyd ar {{day}} gan {{who}}" },
  waiting: {
    en: { one: "1 request in {{place}}", other: "{{count}} requests in {{place}}" },
    cy: {
      zero: "Dim ceisiadau yn {{place}}",
      one: "1 cais yn {{place}}",
      two: "{{count}} gais yn {{place}}",
      few: "{{count}} chais yn {{place}}",
      many: "{{count}} chais yn {{place}}",
      other: "{{count}} cais yn {{place}}",
    },
  },
});

describe("says", () => {
  const [en, cy] = [sayIn(words, "en"), sayIn(words, "cy")];

  it("a text in each language", () => {
    expect([en("title"), cy("title")]).toEqual(["Requests", "Ceisiadau"]);
  });

  it("what it is given, as it is given", () => {
    expect(en("askedOn", { day: "1 May 2026", who: "O'Neill <b> $t(title) {{day}}" })).toBe(
      "Asked on 1 May 2026 by O'Neill <b> $t(title) {{day}}",
    );
  });

  it.each([
    [0, "0 requests in A", "Dim ceisiadau yn A"],
    [1, "1 request in A", "1 cais yn A"],
    [2, "2 requests in A", "2 gais yn A"],
    [3, "3 requests in A", "3 chais yn A"],
    [6, "6 requests in A", "6 chais yn A"],
    [7, "7 requests in A", "7 cais yn A"],
  ])("%i in the form of the language", (count, english, welsh) => {
    expect([en("waiting", { count, place: "A" }), cy("waiting", { count, place: "A" })]).toEqual([
      english,
      welsh,
    ]);
  });
});

/** `tsc` judges these: what stands under each `@ts-expect-error` must not compile. */
describe("what is missing does not compile", () => {
  it("a text without Welsh, or a count without one of its forms", () => {
    const six = words.texts.waiting.cy;
    const { other: _other, ...five } = six;
    const refused = [
      // @ts-expect-error no Welsh
      pageWords({ title: { en: "Requests" } }),
      // @ts-expect-error no form “other”
      pageWords({ waiting: { en: { one: "1", other: "2" }, cy: five } }),
      // @ts-expect-error one Welsh text for every number
      pageWords({ waiting: { en: { one: "1", other: "2" }, cy: "2" } }),
      // @ts-expect-error English forms in Welsh
      pageWords({ waiting: { en: { one: "1", other: "2" }, cy: { one: "1", other: "2" } } }),
      // @ts-expect-error no English singular
      pageWords({ waiting: { en: { other: "2" }, cy: six } }),
    ];
    expect(refused).toHaveLength(5);
  });

  it("a key that is not there, and a place left empty or not held", () => {
    type Keys = Parameters<SayOf<typeof words>>[0];
    expectTypeOf<Keys>().toEqualTypeOf<"title" | "askedOn" | "waiting">();
    const say = sayIn(words, "en");
    const refused = () => [
      // @ts-expect-error no such key
      say("heading"),
      // @ts-expect-error nothing given
      say("askedOn"),
      // @ts-expect-error one place empty
      say("askedOn", { day: "1 May 2026" }),
      // @ts-expect-error no count
      say("waiting", { place: "A" }),
      // @ts-expect-error a count that is no number
      say("waiting", { place: "A", count: "2" }),
      // @ts-expect-error there is no place for it
      say("title", { day: "1 May 2026" }),
    ];
    expect(refused).toBeTypeOf("function");
  });
});

type Forms = string | Readonly<Record<string, string>>;

describe("the words of the pages", async () => {
  const files = globSync("src/words/pages/**/*.ts").filter((path) => !path.endsWith(".test.ts"));
  const sets = await Promise.all(files.map((path) => import(path.replace("src/words/", "./"))));
  const texts = sets.flatMap((set, at) =>
    Object.entries<PageWords<never>>(set)
      .filter(([, made]) => typeof made === "object" && "texts" in made)
      .flatMap(([, made]) => Object.entries(made.texts).map(([key, text]) => [`${files[at]} ${key}`, text])),
  ) as readonly (readonly [string, Readonly<Record<"en" | "cy", Forms>>])[];
  const formsOf = (text: Forms): readonly string[] =>
    typeof text === "string" ? [text] : Object.values(text);
  const placesIn = (text: Forms) =>
    new Set(
      formsOf(text)
        .flatMap((form) => [...form.matchAll(/\{\{(.*?)\}\}/g)].map(([, name]) => name))
        .filter((name) => name !== "count"),
    );

  it("are found", () => {
    expect(texts.length).toBeGreaterThan(20);
  });

  it.each(texts)("%s says the same in both languages", (key, { en, cy }) => {
    expect(key).not.toMatch(/\.(?!ts )/);
    for (const form of [...formsOf(en), ...formsOf(cy)]) expect(form.trim()).toBe(form);
    for (const form of [...formsOf(en), ...formsOf(cy)]) expect(form).not.toBe("");
    expect(placesIn(cy)).toEqual(placesIn(en));
    for (const form of formsOf(cy)) expect(placesIn(form)).toEqual(placesIn(cy));
  });
});
