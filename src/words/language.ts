import { cy } from "./cy.ts";
import { en } from "./en.ts";

/** The languages that Porth speaks, and all it can say in each. */
export const catalogues = { en, cy };

export type Language = keyof typeof catalogues;

export const languages: readonly Language[] = ["en", "cy"];

/** The same text in each language, for callers who ask for both. */
export const inBoth = (
  render: (language: Language) => string,
): { readonly en: string; readonly cy: string } => ({
  en: render("en"),
  cy: render("cy"),
});
