import { html } from "hono/html";
import { details } from "#console/components/details.ts";
import type { Html } from "#console/html.ts";
import type { Language } from "#words/language.ts";
import { type Measure, measureWords } from "#words/measures.ts";
import { sayIn } from "#words/page-words.ts";
import { measuresWords } from "#words/pages/dashboard/measures.ts";

/** The measure's name, which opens to what it counts and who asks for it. */
export const definition = (language: Language, name: Measure): Html => {
  const { title, definition: text, source } = measureWords[name];
  return html`<div class="porth-measure">${details({
    summary: title[language],
    text: html`<p>${text[language]}</p><p class="porth-second">${sayIn(measuresWords, language)("source")} ${language === "cy" ? html`<span lang="en">${source}</span>` : source}</p>`,
  })}</div>`;
};
