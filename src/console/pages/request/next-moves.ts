import { html } from "hono/html";
import { button } from "#console/components/form/button.ts";
import { insetText } from "#console/components/inset-text.ts";
import type { Html } from "#console/html.ts";
import { at } from "#console/page.ts";
import type { Language } from "#words/language.ts";
import { problemHelp, problemTitle } from "#words/names.ts";
import { sayIn } from "#words/page-words.ts";
import { requestWords } from "#words/pages/requests-one.ts";
import type { RequestView } from "./view.ts";

/** What who looks can do about the request, none of it urged; or, where only that keeps them from it, that it is their own. */
export const nextMoves = (language: Language, { shown, moves }: RequestView): Html => {
  const say = sayIn(requestWords, language);
  const { id } = shown.of.review;
  const { refusal } = moves;
  return html`${
    refusal
      ? insetText({
          language,
          text: html`<p><strong>${problemTitle(refusal, language)}.</strong> ${problemHelp(refusal, language)}</p>`,
        })
      : ""
  }${
    moves.words.length > 0 || moves.withdraw
      ? html`<div class="porth-moves">
        ${moves.words.map((word) =>
          button({
            text: say(word),
            href: at(language, `/requests/${id}/${word}?seen=${shown.tag}`),
            variant: "secondary",
          }),
        )}
        ${
          moves.withdraw
            ? button({
                text: say("withdraw"),
                href: at(language, `/requests/${id}/withdraw`),
                variant: "secondary",
              })
            : ""
        }
      </div>`
      : ""
  }`;
};
