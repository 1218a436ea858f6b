import type { Language } from "#words/language.ts";

/** Why an override is given, as reviewers choose on the page. The API takes any word. */
export interface OverrideCategory {
  /** What is kept, counted and told. */
  readonly code: string;
  readonly name: InBoth;
  /** What it is for. */
  readonly hint: InBoth;
}

type InBoth = Readonly<Record<Language, string>>;

/** The categories of a board that names none of its own. The last one stands for every other word. */
export const shippedCategories: readonly OverrideCategory[] = [
  {
    code: "patient_safety",
    name: { en: "Patient safety", cy: "Diogelwch cleifion" },
    hint: {
      en: "Patients would come to harm, or wait dangerously long, without this appointment",
      cy: "Byddai cleifion yn dioddef niwed, neu'n aros yn beryglus o hir, heb y penodiad hwn",
    },
  },
  {
    code: "service_continuity",
    name: { en: "Keeping a service running", cy: "Parhad gwasanaeth" },
    hint: {
      en: "A service would stop or shrink before the reasons can be cleared",
      cy: "Byddai gwasanaeth yn dod i ben neu'n crebachu cyn y gellir datrys y rhesymau",
    },
  },
  {
    code: "statutory_or_contractual",
    name: { en: "A duty in law or in a contract", cy: "Dyletswydd gyfreithiol neu gontractiol" },
    hint: {
      en: "The board has to make this appointment, or to make it by a certain day",
      cy: "Rhaid i'r bwrdd wneud y penodiad hwn, neu ei wneud erbyn diwrnod penodol",
    },
  },
  {
    code: "plan_agreed_not_recorded",
    name: {
      en: "The job plan is agreed but not yet recorded",
      cy: "Cytunwyd ar y cynllun swydd ond nid yw wedi'i gofnodi eto",
    },
    hint: {
      en: "It is agreed and signed, and Allocate does not show that yet",
      cy: "Cytunwyd arno a'i lofnodi, ac nid yw Allocate yn dangos hynny eto",
    },
  },
  {
    code: "data_error",
    name: { en: "The data is wrong", cy: "Mae'r data'n anghywir" },
    hint: {
      en: "The staff list or Allocate shows something that is not so",
      cy: "Mae'r rhestr staff neu Allocate yn dangos rhywbeth nad yw'n wir",
    },
  },
  {
    code: "other",
    name: { en: "Another reason", cy: "Rheswm arall" },
    hint: { en: "Say which in the justification", cy: "Dywedwch pa un yn y cyfiawnhad" },
  },
];

export const isCategoryOf = (categories: readonly OverrideCategory[], text: string): boolean =>
  categories.some(({ code }) => code === text);

/** What a category is called; one that was chosen before the board named its own keeps its name; null for any other word. */
export const categoryName = (
  categories: readonly OverrideCategory[],
  text: string,
  language: Language,
): string | null =>
  [...categories, ...shippedCategories].find(({ code }) => code === text)?.name[language] ?? null;
