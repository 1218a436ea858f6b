import { html } from "hono/html";
import { formButton } from "#console/components/form/button.ts";
import { notificationBanner } from "#console/components/notification-banner.ts";
import { pagination } from "#console/components/pagination.ts";
import { attributes, type Html } from "#console/html.ts";
import { type Around, at, page } from "#console/page.ts";
import { type ExemptionState, exemptionStates } from "#gate/exemption.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { exemptionStateWords, exemptionsWords } from "#words/pages/exemptions.ts";
import { exemptionsTable } from "./exemptions-table.ts";
import { type ExemptionsView, exemptionsAddress } from "./exemptions-view.ts";

/** Who needs no job plan for a while. */
export const exemptionsPage = (around: Around, view: ExemptionsView): Html => {
  const { language } = around;
  const say = sayIn(exemptionsWords, language);
  const { state, after, shown, next, wasEnded } = view;
  return page(
    { ...around, title: say("title"), current: "exemptions" },
    html`${wasEnded ? notificationBanner({ language, variant: "success", text: say("wasEnded") }) : ""}
      <h1 class="nhsuk-heading-xl">${say("title")}</h1>
      <p class="nhsuk-lede-text">${say("lead")}</p>
      ${formButton({ action: at(language, "/exemptions/start"), text: say("record") })}
      ${stateLinks(language, view)}
      ${shown.length > 0 ? exemptionsTable(language, view) : html`<p>${say(emptyKey(view))}</p>`}
      ${
        next || after
          ? pagination({
              language,
              next: next ? { href: at(language, exemptionsAddress({ state, after: next })) } : undefined,
              previous: after
                ? { href: at(language, exemptionsAddress({ state, after: null })), label: say("firstPage") }
                : undefined,
            })
          : ""
      }`,
  );
};

const emptyKey = ({ after, counts }: ExemptionsView): "emptyPage" | "emptyAll" | "emptyState" =>
  after ? "emptyPage" : counts.size === 0 ? "emptyAll" : "emptyState";

/** Every state, with how many are in it. */
const stateLinks = (language: Language, { state: here, counts }: ExemptionsView): Html => {
  const say = sayIn(exemptionsWords, language);
  const sum = [...counts.values()].reduce((total, count) => total + count, 0);
  const link = (state: ExemptionState | null, text: string, count: number) =>
    html`<li><a${attributes({
      class: "porth-states__link",
      href: at(language, exemptionsAddress({ state, after: null })),
      "aria-current": here === state && "true",
    })}>${text} <span class="porth-states__count">${count}</span></a></li>`;
  return html`<nav class="porth-states" aria-label="${say("states")}">
    <ul class="porth-states__list">
      ${exemptionStates.map((state) =>
        link(state, sayIn(exemptionStateWords, language)(state), counts.get(state) ?? 0),
      )}
      ${link(null, say("all"), sum)}
    </ul>
  </nav>`;
};
