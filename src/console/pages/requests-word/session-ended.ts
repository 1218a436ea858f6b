import { html } from "hono/html";
import { button } from "#console/components/form/button.ts";
import { insetText } from "#console/components/inset-text.ts";
import type { Html } from "#console/html.ts";
import { isolatedLines } from "#console/isolated.ts";
import { type Around, page } from "#console/page.ts";
import { sayIn } from "#words/page-words.ts";
import { journeyWords } from "#words/pages/requests-journey.ts";

interface Ended {
  /** What was sent and not kept. */
  readonly typed: string;
  /** Where to sign in and come back to the question. */
  readonly signIn: string;
}

/** The session was over when the answer came: it is given back, to be copied. */
export const wordSessionEndedPage = (around: Around, { typed, signIn }: Ended): Html => {
  const { language } = around;
  const say = sayIn(journeyWords, language);
  return page(
    { ...around, title: say("sessionEnded") },
    html`<h1 class="nhsuk-heading-l">${say("sessionEnded")}</h1>
      <p>${say("sessionEndedText")}</p>
      ${typed.trim() === "" ? "" : html`<h2 class="nhsuk-heading-m">${say("whatYouTyped")}</h2>${insetText({ language, text: html`<p>${isolatedLines(typed)}</p>` })}`}
      ${button({ text: say("signInAndGoOn"), href: signIn })}`,
  );
};
