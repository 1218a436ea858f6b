import { html } from "hono/html";
import { classes, type Html, type Text } from "#console/html.ts";
import type { Language } from "#words/language.ts";
import { errorMessage as errorMessageOf } from "./error-message.ts";
import { hint as hintOf } from "./hint.ts";

/** What every field and every group of fields may say beside its name. */
export interface Described {
  readonly language: Language;
  readonly hint?: Text | undefined;
  /** What is wrong with what was sent; undefined when nothing is. */
  readonly errorMessage?: Text | undefined;
}

/** The hint and the error of a field, and the ids by which it names them as its description. */
export const description = (id: string, { language, hint, errorMessage }: Described) => ({
  describedBy: classes(hint && `${id}-hint`, errorMessage && `${id}-error`) || undefined,
  texts: html`${hint ? hintOf({ text: hint, id: `${id}-hint` }) : ""}
  ${errorMessage ? errorMessageOf({ language, text: errorMessage, id: `${id}-error` }) : ""}`,
});

export const formGroup = (
  { errorMessage, classes: more }: { readonly errorMessage?: unknown; readonly classes?: string },
  content: Html,
): Html =>
  html`<div class="${classes("nhsuk-form-group", errorMessage ? "nhsuk-form-group--error" : "", more)}">
  ${content}
</div>`;
