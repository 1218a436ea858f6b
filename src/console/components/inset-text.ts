import { html } from "hono/html";
import type { Html, Text } from "#console/html.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { layoutWords } from "#words/pages/layout.ts";

interface Options {
  readonly language: Language;
  readonly text: Text;
}

/** What stands apart from the text around it. */
export const insetText = ({ language, text }: Options): Html =>
  html`<div class="nhsuk-inset-text">
  <span class="nhsuk-u-visually-hidden">${sayIn(layoutWords, language)("information")}: </span>
  ${typeof text === "string" ? html`<p>${text}</p>` : text}
</div>`;
