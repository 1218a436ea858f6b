import { html } from "hono/html";
import { pagination } from "#console/components/pagination.ts";
import { table } from "#console/components/table.ts";
import { attributes, type Html } from "#console/html.ts";
import { at } from "#console/page.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { endpointWords } from "#words/pages/webhooks/one.ts";
import { deliveryStateWords } from "#words/pages/webhooks/states.ts";
import { timeText } from "#words/time-text.ts";
import { deliveryTag } from "./state-tags.ts";
import {
  type DeliveryState,
  deliveryAddress,
  deliveryStates,
  endpointAddress,
  eventName,
  type ShownDelivery,
  type ShownEndpoint,
} from "./view.ts";

export interface DeliveriesView {
  readonly endpoint: ShownEndpoint;
  readonly deliveries: readonly ShownDelivery[];
  /** Null for every state. */
  readonly state: DeliveryState | null;
  /** The id that the page comes before; null on the first. */
  readonly before: string | null;
  readonly next: string | null;
}

/** What was sent to an endpoint, newest first. */
export const deliveries = (language: Language, view: DeliveriesView): Html => {
  const say = sayIn(endpointWords, language);
  const { before, next, deliveries: shown } = view;
  const empty = before ? "emptyPage" : view.state ? "emptyState" : "empty";
  return html`<h2 class="nhsuk-heading-m" id="deliveries">${say("deliveries")}</h2>
    ${stateLinks(language, view)}
    ${shown.length > 0 ? deliveriesTable(language, view) : html`<p>${say(empty)}</p>`}
    ${
      next || before
        ? pagination({
            language,
            next: next ? { href: addressOf(language, view, next) } : undefined,
            previous: before ? { href: addressOf(language, view, null), label: say("firstPage") } : undefined,
          })
        : ""
    }`;
};

const addressOf = (
  language: Language,
  { endpoint, state }: Pick<DeliveriesView, "endpoint" | "state">,
  before: string | null,
): string => {
  const query = new URLSearchParams({ ...(state && { state }), ...(before && { before }) });
  return at(language, endpointAddress(endpoint.id, `${query.size > 0 ? `?${query}` : ""}#deliveries`));
};

const stateLinks = (language: Language, { endpoint, state: here }: DeliveriesView): Html => {
  const say = sayIn(endpointWords, language);
  const link = (state: DeliveryState | null, text: string) =>
    html`<li><a${attributes({
      class: "porth-states__link",
      href: addressOf(language, { endpoint, state }, null),
      "aria-current": here === state && "true",
    })}>${text}</a></li>`;
  return html`<nav class="porth-states" aria-label="${say("byState")}">
    <ul class="porth-states__list">
      ${link(null, say("all"))}
      ${deliveryStates.map((state) => link(state, sayIn(deliveryStateWords, language)(state)))}
    </ul>
  </nav>`;
};

const deliveriesTable = (language: Language, { endpoint, deliveries: shown }: DeliveriesView): Html => {
  const say = sayIn(endpointWords, language);
  return table({
    caption: { text: say("caption", { count: shown.length }), classes: "nhsuk-u-visually-hidden" },
    responsive: true,
    firstCellIsHeader: true,
    head: [
      { text: say("event"), width: "one-third" },
      say("state"),
      { text: say("tries"), format: "numeric" },
      say("next"),
      say("made"),
    ],
    rows: shown.map(({ id, type, state, tries, dueAt, createdAt }) => [
      html`<a href="${at(language, deliveryAddress(endpoint.id, id))}">${eventName(type, language)}</a>`,
      deliveryTag(state, language),
      String(tries),
      state === "waiting" ? timeText(new Date(dueAt).toISOString(), language) : say("noNext"),
      timeText(createdAt, language),
    ]),
  });
};
