import { html } from "hono/html";
import { attributes, type Html } from "#console/html.ts";
import { at } from "#console/page.ts";
import { type VacancyState, vacancyStates } from "#gate/vacancy.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { requestsWords } from "#words/pages/requests.ts";
import { stateWords } from "#words/pages/states.ts";
import { addressOf, type RequestsView } from "./wanted.ts";

/** Every state a request can be in, with how many of those looked for are in it. What waits comes first. */
const order: readonly VacancyState[] = [
  "awaiting_review",
  ...vacancyStates.filter((state) => state !== "awaiting_review" && state !== "clear"),
  "clear",
];

export const stateLinks = (language: Language, { wanted, counts }: RequestsView): Html => {
  const say = sayIn(requestsWords, language);
  const sayState = sayIn(stateWords, language);
  const sum = [...counts.values()].reduce((total, count) => total + count, 0);
  const link = (state: VacancyState | null, text: string, count: number) =>
    html`<li><a${attributes({
      class: "porth-states__link",
      href: at(language, addressOf({ ...wanted, state, after: null })),
      "aria-current": wanted.state === state && "true",
    })}>${text} <span class="porth-states__count">${count}</span></a></li>`;
  return html`<nav class="porth-states" aria-label="${say("states")}">
    <ul class="porth-states__list">
      ${order.map((state) => link(state, sayState(state), counts.get(state) ?? 0))}
      ${link(null, say("all"), sum)}
    </ul>
  </nav>`;
};
