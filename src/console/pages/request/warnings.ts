import { html } from "hono/html";
import { details } from "#console/components/details.ts";
import type { Html } from "#console/html.ts";
import type { Language } from "#words/language.ts";
import { ownerName } from "#words/names.ts";
import { sayIn } from "#words/page-words.ts";
import { requestWords } from "#words/pages/requests-one.ts";
import type { ToldFinding } from "#words/told.ts";

/** What never blocks, folded away. */
export const requestWarnings = (language: Language, warnings: readonly ToldFinding[]): Html => {
  if (warnings.length === 0) return html``;
  const say = sayIn(requestWords, language);
  return details({
    expander: true,
    summary: say("warnings", { count: warnings.length }),
    text: html`<ul class="nhsuk-list nhsuk-list--bullet">
      ${warnings.map(
        ({ message, fix, owner }) =>
          html`<li>${message[language]} ${fix[language]} <span class="porth-second">${say("whoseMove")}: ${ownerName(owner, language)}.</span></li>`,
      )}
    </ul>`,
  });
};
