import { html } from "hono/html";
import { button } from "#console/components/form/button.ts";
import { summaryList } from "#console/components/summary-list.ts";
import type { Html } from "#console/html.ts";
import { isolated } from "#console/isolated.ts";
import { type Around, at, page } from "#console/page.ts";
import { sayIn } from "#words/page-words.ts";
import { layoutWords } from "#words/pages/layout.ts";
import { endpointFormWords } from "#words/pages/webhooks/forms.ts";
import { endpointWords } from "#words/pages/webhooks/one.ts";
import { endpointAddress, type ShownEndpoint } from "./view.ts";

/** What is asked about once more before it is done, and where. */
export const confirmed = {
  rotate: { path: "/replace-secret", title: "rotateTitle", text: "rotateText", isWarning: false },
  disable: { path: "/disable", title: "disableTitle", text: "disableText", isWarning: true },
  remove: { path: "/remove", title: "removeTitle", text: "removeText", isWarning: true },
} as const;

export type Confirmed = keyof typeof confirmed;

interface Confirming {
  readonly what: Confirmed;
  readonly endpoint: ShownEndpoint;
  /** So that sending it twice does it once. */
  readonly key: string;
}

/** Asks once more, and says what follows. */
export const confirmPage = (around: Around, { what, endpoint, key }: Confirming): Html => {
  const { language } = around;
  const say = sayIn(endpointFormWords, language);
  const { path, title, text, isWarning } = confirmed[what];
  const { id, url, description } = endpoint;
  const back = at(language, endpointAddress(id));
  const sayFact = sayIn(endpointWords, language);
  return page(
    {
      ...around,
      title: say(title),
      current: "webhooks",
      back: { href: back, text: sayIn(layoutWords, language)("back") },
    },
    html`<h1 class="nhsuk-heading-l">${say(title)}</h1>
      ${summaryList({
        rows: [
          { key: sayFact("address"), value: isolated(url) },
          ...(description ? [{ key: sayFact("description"), value: isolated(description) }] : []),
        ],
      })}
      <p>${say(text)}</p>
      <form class="porth-moves" action="${at(language, endpointAddress(id, path))}" method="post" novalidate>
        <input type="hidden" name="key" value="${key}">
        ${button({ text: say(what), ...(isWarning ? { variant: "warning" as const } : {}) })}
        ${button({ text: say("keep"), href: back, variant: "secondary" })}
      </form>`,
  );
};
