import { html } from "hono/html";
import type { Html, Text } from "#console/html.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { layoutWords } from "#words/pages/layout.ts";

interface Options {
  readonly language: Language;
  readonly description?: Text;
  /** In the order of the fields; `href` is `#` and the id of the field. */
  readonly errorList: readonly { readonly text: Text; readonly href?: string }[];
}

/** Everything that must be mended, first on the page. The browser puts the focus here without a script. */
export const errorSummary = ({ language, description, errorList }: Options): Html =>
  html`<div class="nhsuk-error-summary" tabindex="-1" autofocus>
  <div role="alert">
    <h2 class="nhsuk-error-summary__heading">${sayIn(layoutWords, language)("errorSummary")}</h2>
    <div class="nhsuk-error-summary__body">
      ${description ? html`<p>${description}</p>` : ""}
      ${
        errorList.length > 0
          ? html`<ul class="nhsuk-list nhsuk-error-summary__list">
        ${errorList.map(({ text, href }) => html`<li>${href ? html`<a href="${href}">${text}</a>` : text}</li>`)}
      </ul>`
          : ""
      }
    </div>
  </div>
</div>`;
