import { html } from "hono/html";
import type { Html, Text } from "#console/html.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { layoutWords } from "#words/pages/layout.ts";
import { icon } from "./icon.ts";

interface Neighbour {
  readonly href: string;
  /** What is there, where “next page” says too little. */
  readonly label?: Text;
}

interface Options {
  readonly language: Language;
  readonly previous?: Neighbour | undefined;
  readonly next?: Neighbour | undefined;
}

/** The way on through a long list, and back. */
export const pagination = ({ language, previous, next }: Options): Html => {
  const say = sayIn(layoutWords, language);
  return html`<nav class="nhsuk-pagination" role="navigation" aria-label="${say("pagination")}">
  <ul class="nhsuk-list nhsuk-pagination__list">
    ${
      previous
        ? html`<li class="nhsuk-pagination-item--previous">
      <a class="nhsuk-pagination__link nhsuk-pagination__link--prev" href="${previous.href}" rel="prev">
        ${titled(say("previousPage"), previous.label)} ${icon("arrow-left")}
      </a>
    </li>`
        : ""
    }
    ${
      next
        ? html`<li class="nhsuk-pagination-item--next">
      <a class="nhsuk-pagination__link nhsuk-pagination__link--next" href="${next.href}" rel="next">
        ${titled(say("nextPage"), next.label)} ${icon("arrow-right")}
      </a>
    </li>`
        : ""
    }
  </ul>
</nav>`;
};

const titled = (title: string, label: Text | undefined): Html =>
  html`<span class="nhsuk-pagination__title">${title}</span>${
    label
      ? html`<span class="nhsuk-u-visually-hidden">:</span> <span class="nhsuk-pagination__page">${label}</span>`
      : ""
  }`;
