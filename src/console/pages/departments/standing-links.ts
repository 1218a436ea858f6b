import { html } from "hono/html";
import { attributes, type Html } from "#console/html.ts";
import { at } from "#console/page.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { departmentsWords } from "#words/pages/departments.ts";
import { stateWords } from "#words/pages/states.ts";
import { addressOf, type DepartmentsView, type Wanted } from "./wanted.ts";

/** Every standing, with how many of those looked for stand so. */
export const standingLinks = (language: Language, { wanted, found }: DepartmentsView): Html => {
  const say = sayIn(departmentsWords, language);
  const sayState = sayIn(stateWords, language);
  const link = (standing: Wanted["standing"], text: string) =>
    html`<li><a${attributes({
      class: "porth-states__link",
      href: at(language, addressOf({ ...wanted, standing, after: null })),
      "aria-current": wanted.standing === standing && "true",
    })}>${text} <span class="porth-states__count">${
      found.filter(({ answer }) => standing === null || answer.outcome === standing).length
    }</span></a></li>`;
  return html`<nav class="porth-states" aria-label="${say("standings")}">
    <ul class="porth-states__list">
      ${link(null, say("all"))}
      ${link("blocked", sayState("blocked"))}
      ${link("clear", sayState("clear"))}
    </ul>
  </nav>`;
};
