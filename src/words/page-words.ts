import { createInstance } from "i18next";
import type { Counted, EnglishForm, WelshForm } from "./catalogue.ts";
import type { Language } from "./language.ts";

/** One text in both languages, side by side. What is counted has a text for each plural form of the language. */
type Text =
  | { readonly en: string; readonly cy: string }
  | { readonly en: Counted<EnglishForm>; readonly cy: Counted<WelshForm> };

type Texts = Readonly<Record<string, Text>>;

/** The words of one set of pages. The Welsh is a draft for the board's translators until `cy.draft` is false. */
export interface PageWords<T extends Texts> {
  readonly texts: T;
  readonly say: Readonly<Record<Language, (key: string, filled: AnyFilled) => string>>;
}

/** The names that a text holds a place for: `day` of “asked on {{day}}”. */
type PlacesIn<S> = S extends `${string}{{${infer Name}}}${infer Rest}` ? Name | PlacesIn<Rest> : never;

type Filled<T extends Text> = T["en"] extends string
  ? { readonly [Name in PlacesIn<T["en"]>]: string | number }
  : {
      readonly [Name in PlacesIn<T["en"][keyof T["en"]]> | "count"]: Name extends "count"
        ? number
        : string | number;
    };

type AnyFilled = Readonly<Record<string, string | number>>;

/** Says one text of the set. What it holds places for must be given; nothing given is escaped or read as markup. */
export type Say<T extends Texts> = <K extends keyof T & string>(
  key: K,
  ...filled: keyof Filled<T[K]> extends never ? [] : [Filled<T[K]>]
) => string;

export type SayOf<W> = W extends PageWords<infer T> ? Say<T> : never;

/** Makes a set of page texts. A missing Welsh text or plural form does not compile. Keys are plain names, without dots. */
export const pageWords = <const T extends Texts>(texts: T): PageWords<T> => {
  const textsIn = (language: Language) =>
    Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, text[language]]));
  const i18n = createInstance({
    resources: { en: { translation: textsIn("en") }, cy: { translation: textsIn("cy") } },
    lng: "en",
    initAsync: false,
    pluralSeparator: ".",
    nsSeparator: false,
    interpolation: { escapeValue: false },
  });
  void i18n.init();
  const sayingIn = (language: Language) => {
    const translate = i18n.getFixedT(language);
    return (key: string, filled: AnyFilled) =>
      "count" in filled
        ? translate(key, { replace: filled, count: Number(filled.count) })
        : translate(key, { replace: filled });
  };
  return { texts, say: { en: sayingIn("en"), cy: sayingIn("cy") } };
};

/** How a set of pages speaks in one language: `say("askedOn", { day: "22 November 2026" })`. */
export const sayIn =
  <T extends Texts>(words: PageWords<T>, language: Language): Say<T> =>
  (key, ...[filled]) =>
    words.say[language](key, filled ?? {});
