import { html } from "hono/html";
import { formButton } from "#console/components/form/button.ts";
import { table } from "#console/components/table.ts";
import type { Html } from "#console/html.ts";
import { isolatedText } from "#console/isolated.ts";
import { at } from "#console/page.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { parkedWords } from "#words/pages/parked/parked.ts";
import { timeText } from "#words/time-text.ts";
import { aboutText, reasonText, typeName, typeText } from "./told.ts";
import type { ParkedEvent } from "./view.ts";

/** A message a row: what, about whom, why it waits, and what can be done. */
export const parkedTable = (language: Language, events: readonly ParkedEvent[]): Html => {
  const say = sayIn(parkedWords, language);
  return table({
    caption: { text: say("title"), classes: "nhsuk-u-visually-hidden" },
    responsive: true,
    firstCellIsHeader: true,
    head: [say("event"), say("about"), { text: say("why"), width: "one-third" }, say("action")],
    rows: events.map((each) => [
      eventCell(language, each),
      aboutText(language, each),
      reasonText(language, each),
      movesCell(language, each),
    ]),
  });
};

const eventCell = (language: Language, { type, source, receivedAt }: ParkedEvent): Html => {
  const from = sayIn(parkedWords, language)("from", { source: isolatedText(source) });
  return html`${typeText(language, type)}<br><span class="porth-second">${from}</span><br><span class="porth-second">${timeText(receivedAt, language)}</span>`;
};

const movesCell = (language: Language, { id, type, receivedAt }: ParkedEvent): Html => {
  const say = sayIn(parkedWords, language);
  const which = say("which", { type: typeName(language, type), when: timeText(receivedAt, language) });
  const ofThis = html`<span class="nhsuk-u-visually-hidden">: ${which}</span>`;
  return html`<div class="porth-row-moves">${formButton({
    text: html`${say("retry")}${ofThis}`,
    variant: "secondary",
    small: true,
    action: at(language, `/parked/${id}/retry`),
  })} <a class="porth-row-moves__link" href="${at(language, `/parked/${id}/dismiss`)}">${say("dismiss")}${ofThis}</a></div>`;
};
