import { html } from "hono/html";
import { button } from "#console/components/form/button.ts";
import { insetText } from "#console/components/inset-text.ts";
import type { Html } from "#console/html.ts";
import { type Around, at, page } from "#console/page.ts";
import { sayIn } from "#words/page-words.ts";
import { endpointFormWords } from "#words/pages/webhooks/forms.ts";
import { timeText } from "#words/time-text.ts";
import { endpointAddress, type ShownEndpoint } from "./view.ts";

interface SecretView {
  readonly endpoint: ShownEndpoint;
  /** Null once it is not shown any more. */
  readonly shown: { readonly secret: string; readonly until: string } | null;
}

/** A new secret, for as long as whoever made it may see it. */
export const secretPage = (around: Around, { endpoint, shown }: SecretView): Html => {
  const { language } = around;
  const say = sayIn(endpointFormWords, language);
  const title = say(shown ? "secretTitle" : "secretGoneTitle");
  return page(
    { ...around, title, current: "webhooks" },
    html`<h1 class="nhsuk-heading-l">${title}</h1>
      ${
        shown
          ? html`<p>${say("secretText")}</p>
            ${insetText({ language, text: html`<p class="porth-secret"><span class="nhsuk-u-visually-hidden">${say("secret")}: </span><code>${shown.secret}</code></p>` })}
            <p>${say("secretUntil", { time: timeText(shown.until, language) })}</p>
            <p>${say(endpoint.oldSecretUntil === null ? "secretNext" : "secretOverlap")}</p>`
          : html`<p>${say("secretGoneText")}</p>`
      }
      ${button({ text: say("goToEndpoint"), href: at(language, endpointAddress(endpoint.id)) })}`,
  );
};
