import { html } from "hono/html";
import { attributes, type Html, type Text } from "#console/html.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { layoutWords } from "#words/pages/layout.ts";

interface Options {
  readonly language: Language;
  readonly text: Text;
  readonly id?: string;
}

/** What is wrong with a field and how to mend it. “Error:” comes before it for those who hear it. */
export const errorMessage = ({ language, text, id }: Options): Html =>
  html`<span class="nhsuk-error-message"${attributes({ id })}><span class="nhsuk-u-visually-hidden">${sayIn(layoutWords, language)("error")}: </span>${text}</span>`;
