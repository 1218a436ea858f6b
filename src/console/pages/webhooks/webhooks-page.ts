import { html } from "hono/html";
import { button } from "#console/components/form/button.ts";
import { notificationBanner } from "#console/components/notification-banner.ts";
import { pagination } from "#console/components/pagination.ts";
import { table } from "#console/components/table.ts";
import type { Html } from "#console/html.ts";
import { isolated } from "#console/isolated.ts";
import { type Around, at, page } from "#console/page.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { webhooksWords } from "#words/pages/webhooks/overview.ts";
import { timeText } from "#words/time-text.ts";
import { endpointTag } from "./state-tags.ts";
import { endpointAddress, placeOf, type ShownEndpoint } from "./view.ts";

export interface WebhooksView {
  readonly endpoints: readonly ShownEndpoint[];
  /** The id that the page comes after; null on the first. */
  readonly after: string | null;
  readonly next: string | null;
  readonly wasRemoved: boolean;
}

/** Where events are sent, and how each of them fares. */
export const webhooksPage = (around: Around, view: WebhooksView): Html => {
  const { language } = around;
  const say = sayIn(webhooksWords, language);
  const { endpoints, after, next, wasRemoved } = view;
  return page(
    { ...around, title: say("title"), current: "webhooks" },
    html`${wasRemoved ? notificationBanner({ language, variant: "success", text: say("removed") }) : ""}
      <h1 class="nhsuk-heading-xl">${say("title")}</h1>
      <p class="nhsuk-lede-text">${say("lead")}</p>
      ${button({ text: say("register"), href: at(language, "/webhooks/new") })}
      ${endpoints.length > 0 ? endpointsTable(language, endpoints) : html`<p>${say(after ? "emptyPage" : "empty")}</p>`}
      ${
        next || after
          ? pagination({
              language,
              next: next ? { href: at(language, `/webhooks?after=${next}`) } : undefined,
              previous: after ? { href: at(language, "/webhooks"), label: say("firstPage") } : undefined,
            })
          : ""
      }
      <p><a href="${at(language, "/webhooks/event-types")}">${say("seeTypes")}</a></p>`,
  );
};

const endpointsTable = (language: Language, endpoints: readonly ShownEndpoint[]): Html => {
  const say = sayIn(webhooksWords, language);
  return table({
    caption: { text: say("caption", { count: endpoints.length }), classes: "nhsuk-u-visually-hidden" },
    responsive: true,
    firstCellIsHeader: true,
    head: [
      { text: say("address"), width: "one-third" },
      say("wants"),
      say("state"),
      say("succeeded"),
      { text: say("failures"), format: "numeric" },
    ],
    rows: endpoints.map((endpoint) => [
      addressCell(language, endpoint),
      endpoint.types.length === 0 ? say("wantsAll") : say("wantsSome", { count: endpoint.types.length }),
      endpointTag(endpoint, language),
      endpoint.succeededAt ? timeText(endpoint.succeededAt, language) : say("never"),
      String(endpoint.failures),
    ]),
  });
};

const addressCell = (language: Language, { id, url, description }: ShownEndpoint): Html =>
  html`<a href="${at(language, endpointAddress(id))}">${isolated(placeOf(url))}</a>${
    description ? html`<br><span class="porth-second">${isolated(description)}</span>` : ""
  }`;
