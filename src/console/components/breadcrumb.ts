import { html } from "hono/html";
import type { Html, Text } from "#console/html.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { layoutWords } from "#words/pages/layout.ts";
import { backLink } from "./back-link.ts";

export interface Crumb {
  readonly text: Text;
  readonly href: string;
}

interface Options {
  readonly language: Language;
  /** From the top down; the page itself is not among them. */
  readonly items: readonly [Crumb, ...Crumb[]];
}

/** The way down to a page. On a narrow screen it is a link to the page above. */
export const breadcrumb = ({ language, items }: Options): Html => {
  const say = sayIn(layoutWords, language);
  return html`<nav class="nhsuk-breadcrumb" aria-label="${say("breadcrumb")}">
  <ol class="nhsuk-breadcrumb__list">
    ${items.map(
      ({ text, href }) => html`<li class="nhsuk-breadcrumb__list-item">
      <a class="nhsuk-breadcrumb__link" href="${href}">${text}</a>
    </li>`,
    )}
  </ol>
  ${backLink({ ...(items.at(-1) ?? items[0]), visuallyHiddenText: say("backTo") })}
</nav>`;
};
