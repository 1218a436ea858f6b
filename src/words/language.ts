import { cy } from "./cy.ts";
import { en } from "./en.ts";

/** The languages that Porth speaks, and all it can say in each. */
export const catalogues = { en, cy };

export type Language = keyof typeof catalogues;

export const languages: readonly Language[] = ["en", "cy"];
