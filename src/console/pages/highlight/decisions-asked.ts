import { html } from "hono/html";
import { classes, type Html } from "#console/html.ts";
import { isolated } from "#console/isolated.ts";
import type { DecisionAsked, FrozenReport } from "#measures/report/frozen-report.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { reportPageWords } from "#words/pages/highlight/page.ts";

/** What the committee has to decide, what it is about, and by which rule it is asked. */
export const decisionsAsked = (language: Language, { decisions }: FrozenReport): Html => {
  const say = sayIn(reportPageWords, language);
  return html`<h2 class="nhsuk-heading-l">${say("decisions")}</h2>
    ${
      decisions.length === 0
        ? html`<p>${say("noDecisions")}</p>`
        : html`<ol class="nhsuk-list nhsuk-list--number porth-decisions">${decisions.map((each) => decision(language, each))}</ol>`
    }`;
};

const decision = (language: Language, { question, basis, count, items }: DecisionAsked): Html => {
  const say = sayIn(reportPageWords, language);
  const more = count - items.length;
  return html`<li>
    <strong>${question[language]}</strong>
    <ul class="${classes("nhsuk-list nhsuk-list--bullet porth-tight", items.length > 6 && "porth-columns")}">
      ${items.map(({ name, text }) => html`<li>${isolated(name[language])}: ${text[language]}</li>`)}
      ${more > 0 ? html`<li>${say("andMore", { count: more })}</li>` : ""}
    </ul>
    <p class="porth-second">${say("basis")} ${basis[language]}</p>
  </li>`;
};
