import { html } from "hono/html";
import { button } from "#console/components/form/button.ts";
import { summaryList } from "#console/components/summary-list.ts";
import type { Html } from "#console/html.ts";
import { isolated } from "#console/isolated.ts";
import { type Around, at, page } from "#console/page.ts";
import { sayIn } from "#words/page-words.ts";
import { layoutWords } from "#words/pages/layout.ts";
import { parkedWords } from "#words/pages/parked/parked.ts";
import { timeText } from "#words/time-text.ts";
import { aboutText, reasonText, typeText } from "./told.ts";
import type { ParkedEvent } from "./view.ts";

/** Asks once more before an event is given up: it cannot be taken back. */
export const dismissPage = (around: Around, event: ParkedEvent): Html => {
  const { language } = around;
  const say = sayIn(parkedWords, language);
  const list = at(language, "/parked");
  return page(
    {
      ...around,
      title: say("dismissTitle"),
      current: "imports",
      back: { href: list, text: sayIn(layoutWords, language)("back") },
    },
    html`<h1 class="nhsuk-heading-l">${say("dismissTitle")}</h1>
      ${summaryList({
        rows: [
          { key: say("event"), value: typeText(language, event.type) },
          { key: say("source"), value: isolated(event.source) },
          { key: say("received"), value: timeText(event.receivedAt, language) },
          { key: say("about"), value: aboutText(language, event) },
          { key: say("why"), value: reasonText(language, event) },
        ],
      })}
      <p>${say("dismissMeans")}</p>
      <form class="porth-moves" action="${at(language, `/parked/${event.id}/dismiss`)}" method="post" novalidate>
        ${button({ text: say("dismissConfirm"), variant: "warning" })}
        ${button({ text: say("cancel"), variant: "secondary", href: list })}
      </form>`,
  );
};
