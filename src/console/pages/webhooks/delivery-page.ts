import { html } from "hono/html";
import { button, formButton } from "#console/components/form/button.ts";
import { notificationBanner } from "#console/components/notification-banner.ts";
import { summaryList } from "#console/components/summary-list.ts";
import { table } from "#console/components/table.ts";
import type { Html } from "#console/html.ts";
import { isolated, isolatedLines, isolatedText } from "#console/isolated.ts";
import { type Around, at, page } from "#console/page.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { deliveryWords, endpointWords } from "#words/pages/webhooks/one.ts";
import { webhooksWords } from "#words/pages/webhooks/overview.ts";
import { failureWords } from "#words/pages/webhooks/states.ts";
import { timeText } from "#words/time-text.ts";
import { deliveryTag } from "./state-tags.ts";
import {
  deliveryAddress,
  endpointAddress,
  eventMeaning,
  eventName,
  hostOf,
  type ShownDelivery,
  type ShownEndpoint,
  type ShownTry,
} from "./view.ts";

export interface DeliveryView {
  readonly endpoint: ShownEndpoint;
  readonly delivery: ShownDelivery & { readonly eventId: string };
  /** The exact text that is sent. */
  readonly body: string;
  readonly log: readonly ShownTry[];
  /** So that sending the form twice does it once. */
  readonly key: string;
  readonly isOnItsWay: boolean;
}

/** One delivery: what is sent, and what came of every try. */
export const deliveryPage = (around: Around, view: DeliveryView): Html => {
  const { language } = around;
  const { endpoint, delivery, isOnItsWay } = view;
  const say = sayIn(deliveryWords, language);
  const title = say("title", { event: eventName(delivery.type, language) });
  const host = sayIn(endpointWords, language)("title", { host: isolatedText(hostOf(endpoint.url)) });
  return page(
    {
      ...around,
      title,
      current: "webhooks",
      breadcrumbs: [
        { text: sayIn(webhooksWords, language)("title"), href: at(language, "/webhooks") },
        { text: host, href: at(language, endpointAddress(endpoint.id)) },
      ],
    },
    html`${isOnItsWay && delivery.state === "waiting" ? notificationBanner({ language, variant: "success", text: say("onItsWay") }) : ""}
      <h1 class="nhsuk-heading-l">${title}</h1>
      ${facts(language, view)}
      ${moves(language, view)}
      ${endpoint.state === "enabled" ? "" : html`<p>${say("cannotResend")}</p>`}
      <h2 class="nhsuk-heading-m">${say("tries")}</h2>
      ${view.log.length > 0 ? triesTable(language, view.log) : html`<p>${say("noTries")}</p>`}
      <h2 class="nhsuk-heading-m">${say("sent")}</h2>
      <pre class="porth-code" dir="ltr">${isolated(inLines(view.body))}</pre>`,
  );
};

const moves = (language: Language, { endpoint, delivery, key }: DeliveryView): Html => {
  const say = sayIn(deliveryWords, language);
  const here = at(language, deliveryAddress(endpoint.id, delivery.id));
  return html`<div class="porth-actions">
    ${delivery.state === "waiting" ? html`<div>${button({ text: say("lookAgain"), href: here })}</div>` : ""}
    ${
      endpoint.state === "enabled"
        ? formButton({
            action: `${here}/resend`,
            text: say("resend"),
            fields: { key },
            ...(delivery.state === "given_up" ? {} : { variant: "secondary" as const }),
          })
        : ""
    }
  </div>`;
};

const facts = (language: Language, { delivery }: DeliveryView): Html => {
  const say = sayIn(deliveryWords, language);
  const { type, state, dueAt, eventId } = delivery;
  const next = timeText(new Date(dueAt).toISOString(), language);
  return summaryList({
    rows: [
      { key: say("state"), value: deliveryTag(state, language) },
      { key: say("event"), value: eventMeaning(type, language) },
      { key: say("eventId"), value: isolated(eventId) },
      ...(state === "waiting" ? [{ key: say("next"), value: next }] : []),
    ],
  });
};

const triesTable = (language: Language, log: readonly ShownTry[]): Html => {
  const say = sayIn(deliveryWords, language);
  return table({
    caption: { text: say("tries"), classes: "nhsuk-u-visually-hidden" },
    responsive: true,
    firstCellIsHeader: true,
    head: [
      say("number"),
      { text: say("at"), width: "one-quarter" },
      say("answer"),
      { text: say("took"), format: "numeric" },
      say("excerpt"),
    ],
    rows: log.map((one) => [
      String(one.number),
      // Two tries can be five seconds apart.
      `${timeText(one.at, language)}:${one.at.slice(17, 19)}`,
      answerText(language, one),
      say("milliseconds", { figure: one.latencyMilliseconds }),
      one.excerpt.trim() ? isolatedLines(one.excerpt.trim()) : say("noText"),
    ]),
  });
};

const answerText = (language: Language, { status, failure }: ShownTry): string => {
  if (status !== null) return sayIn(deliveryWords, language)("status", { status });
  const say = sayIn(failureWords, language);
  return say(failure !== null && failure in failureWords.texts ? (failure as "failed") : "failed");
};

/** Easier to read; what is sent has no line breaks. */
const inLines = (body: string): string => JSON.stringify(JSON.parse(body), null, 2);
