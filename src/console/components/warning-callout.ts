import { html } from "hono/html";
import type { Html, Text } from "#console/html.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { layoutWords } from "#words/pages/layout.ts";
import { card } from "./card.ts";

interface Options {
  readonly language: Language;
  readonly heading: string;
  readonly level?: 2 | 3;
  /** A sentence, or paragraphs of markup. */
  readonly text: Text;
}

/** What a reader must not miss. “Important:” comes before the heading for those who hear it. */
export const warningCallout = ({ language, heading, level = 3, text }: Options): Html => {
  const important = sayIn(layoutWords, language)("important");
  const saysSo = heading.toLowerCase().includes(important.toLowerCase());
  return card({
    variant: "warning",
    heading: {
      level,
      text: saysSo
        ? heading
        : html`<span role="text"><span class="nhsuk-u-visually-hidden">${important}: </span>${heading}</span>`,
    },
    ...(typeof text === "string" ? { description: text } : { content: text }),
  });
};
