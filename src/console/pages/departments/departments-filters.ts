import { html } from "hono/html";
import { button } from "#console/components/form/button.ts";
import { input } from "#console/components/form/input.ts";
import type { Html } from "#console/html.ts";
import { at } from "#console/page.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { departmentsWords } from "#words/pages/departments.ts";
import { serviceGroupSelect } from "./service-group-select.ts";
import { addressOf, type DepartmentsView } from "./wanted.ts";

/** What to look for: the address keeps it. */
export const departmentsFilters = (language: Language, view: DepartmentsView): Html => {
  const { wanted } = view;
  const say = sayIn(departmentsWords, language);
  const { standing, serviceGroup, text } = wanted;
  return html`<search class="porth-filters" aria-label="${say("search")}">
    <form action="${at(language, "/departments")}" method="get" novalidate>
      ${standing ? html`<input type="hidden" name="standing" value="${standing}">` : ""}
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
            ? html`<a href="${at(language, addressOf({ ...wanted, serviceGroup: null, text: null, after: null }))}">${say("clearFilters")}</a>`
            : ""
        }
      </div>
    </form>
  </search>`;
};
