import { html } from "hono/html";
import type { Html } from "#console/html.ts";
import type { Language } from "#words/language.ts";

interface Options {
  readonly language: Language;
  readonly ariaLabel: string;
  /** Where this page is in each language. */
  readonly hrefs: Readonly<Record<Language, string>>;
}

/** Each language by its own name. After the language navigation of govuk-frontend. */
const names: Readonly<Record<Language, string>> = { en: "English", cy: "Cymraeg" };

export const languageNavigation = ({ language, ariaLabel, hrefs }: Options): Html =>
  html`<nav class="porth-languages" aria-label="${ariaLabel}">
  <ul class="porth-languages__list">
    ${(["en", "cy"] as const).map((each) =>
      each === language
        ? html`<li class="porth-languages__item"><span aria-current="true">${names[each]}</span></li>`
        : html`<li class="porth-languages__item"><a class="nhsuk-link" href="${hrefs[each]}" hreflang="${each}" lang="${each}" rel="alternate">${names[each]}</a></li>`,
    )}
  </ul>
</nav>`;
