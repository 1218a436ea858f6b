import { createInstance, type TFunction } from "i18next";
import { isDay } from "#gate/day.ts";
import type { Detail, Finding } from "#gate/finding.ts";
import { dayText } from "./day-text.ts";
import { type FigureKind, figuresOf } from "./figures.ts";
import { catalogues, type Language } from "./language.ts";

/** What the sentences of a finding are made from. Never a name. */
export type Worded = Pick<Finding, "code" | "count" | "detail" | "owner">;

/** Our own instance, ready at once. Dots join a key and its plural form, so that the forms nest in the catalogue. */
const i18n = createInstance({
  resources: { en: { translation: catalogues.en }, cy: { translation: catalogues.cy } },
  lng: "en",
  initAsync: false,
  pluralSeparator: ".",
  contextSeparator: ".",
  interpolation: { escapeValue: false },
});
void i18n.init();

const say: Readonly<Record<Language, TFunction>> = { en: i18n.getFixedT("en"), cy: i18n.getFixedT("cy") };

/** What stands in the way, in one sentence or two: “2 consultants' job plans are out of date.” What lies ahead names its day. */
export const messageOf = (finding: Worded, language: Language): string => {
  const message = sentenceOf(finding, language);
  const day = figureText(finding.detail.on, "day", language);
  return day === null ? message : say[language]("ahead", { day, message });
};

const sentenceOf = (finding: Worded, language: Language): string => {
  const figures = figureTexts(finding, language);
  return figures === null
    ? say[language](`findings.${finding.code}.withoutFigures`)
    : say[language](`findings.${finding.code}.message`, {
        ...figures,
        count: finding.count,
        context: figures.extracts ?? "",
      });
};

/** What would clear it, and where it helps, whose move that is. */
export const fixOf = ({ code, owner }: Worded, language: Language): string =>
  say[language](`findings.${code}.fix`, { owner: catalogues[language].owners[owner].inSentence });

/** The same text in each language, for callers who ask for both. */
export const inBoth = (
  render: (language: Language) => string,
): { readonly en: string; readonly cy: string } => ({
  en: render("en"),
  cy: render("cy"),
});

/** The figures that the sentence shows, as the language writes them; null when one of them is missing. */
const figureTexts = ({ code, detail }: Worded, language: Language): Record<string, string> | null => {
  const texts = figuresOf(code).map(
    ([name, kind]) => [name, figureText(detail[name], kind, language)] as const,
  );
  const given = texts.flatMap(([name, text]) => (text === null ? [] : [[name, text] as const]));
  return given.length === texts.length ? Object.fromEntries(given) : null;
};

/** Null when the figure is missing or not of its kind. */
const figureText = (
  value: Detail[string] | undefined,
  kind: FigureKind,
  language: Language,
): string | null => {
  switch (kind) {
    case "day":
      return typeof value === "string" && isDay(value) ? dayText(value, language) : null;
    case "extracts":
      return value === "staff_list" || value === "allocate" || value === "both" ? value : null;
    case "number":
      return typeof value === "number" ? String(value) : null;
    case "days":
    case "months":
    case "times":
      return typeof value === "number" ? say[language](`units.${kind}`, { count: value }) : null;
  }
};
