import { html } from "hono/html";
import { button } from "#console/components/form/button.ts";
import { input } from "#console/components/form/input.ts";
import type { Html } from "#console/html.ts";
import { at } from "#console/page.ts";
import { serviceGroupSelect } from "#console/pages/departments/service-group-select.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { requestsWords } from "#words/pages/requests.ts";
import { addressOf, type RequestsView } from "./wanted.ts";

/** What to look for: the address keeps it, so that it can be kept and passed on. */
export const requestFilters = (language: Language, view: RequestsView): Html => {
  const { wanted } = view;
  const say = sayIn(requestsWords, language);
  const { state, serviceGroup, text } = wanted;
  return html`<search class="porth-filters" aria-label="${say("search")}">
    <form action="${at(language, "/requests")}" method="get" novalidate>
      ${state === "awaiting_review" ? "" : html`<input type="hidden" name="state" value="${state ?? "all"}">`}
      ${input({
        language,
        name: "text",
        label: say("text"),
        hint: say("textHint"),
        value: text ?? undefined,
        spellcheck: false,
      })}
      ${serviceGroupSelect(language, view)}
      <div class="porth-filters__buttons">
        ${button({ text: say("filter"), variant: "secondary" })}
        ${
          text || serviceGroup
            ? html`<p><a href="${at(language, addressOf({ ...wanted, serviceGroup: null, text: null, after: null }))}">${say("clearFilters")}</a></p>`
            : ""
        }
      </div>
    </form>
  </search>`;
};
