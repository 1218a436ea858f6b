import { html } from "hono/html";
import { button, formButton } from "#console/components/form/button.ts";
import { insetText } from "#console/components/inset-text.ts";
import { notificationBanner } from "#console/components/notification-banner.ts";
import type { Html } from "#console/html.ts";
import { isolatedText } from "#console/isolated.ts";
import { type Around, at, page } from "#console/page.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { endpointWords } from "#words/pages/webhooks/one.ts";
import { webhooksWords } from "#words/pages/webhooks/overview.ts";
import { endpointReasonWords } from "#words/pages/webhooks/states.ts";
import { type DeliveriesView, deliveries } from "./deliveries-table.ts";
import { endpointFacts } from "./endpoint-facts.ts";
import { endpointTag } from "./state-tags.ts";
import { endpointAddress, hostOf, type ShownEndpoint } from "./view.ts";

/** What was just done to an endpoint. */
export type EndpointNotice =
  | { readonly what: "enabled" | "disabled" | "changed" }
  | { readonly what: "recovered"; readonly events: number };

export interface EndpointView extends DeliveriesView {
  readonly endpoint: ShownEndpoint;
  /** So that sending a form twice does it once. */
  readonly key: string;
  readonly now: string;
  readonly notice: EndpointNotice | null;
}

/** One endpoint: how it fares, what can be done about it, and what was sent there. */
export const endpointPage = (around: Around, view: EndpointView): Html => {
  const { language } = around;
  const { endpoint, notice, now } = view;
  const say = sayIn(endpointWords, language);
  const title = say("title", { host: isolatedText(hostOf(endpoint.url)) });
  const below = (path: string) => at(language, endpointAddress(endpoint.id, path));
  return page(
    {
      ...around,
      title,
      current: "webhooks",
      breadcrumbs: [{ text: sayIn(webhooksWords, language)("title"), href: at(language, "/webhooks") }],
    },
    html`${notice ? notificationBanner({ language, variant: "success", text: noticeText(language, notice) }) : ""}
      <h1 class="nhsuk-heading-l porth-reference">${title}</h1>
      <p>${endpointTag(endpoint, language)}</p>
      ${whyNot(language, endpoint)}
      ${moves(language, view)}
      ${endpointFacts(language, endpoint, now)}
      ${deliveries(language, view)}
      <ul class="nhsuk-list porth-ends">
        ${endpoint.state === "disabled" ? "" : html`<li><a href="${below("/disable")}">${say("disable")}</a></li>`}
        <li><a href="${below("/remove")}">${say("remove")}</a></li>
      </ul>`,
  );
};

/** Why it gets nothing. */
const whyNot = (language: Language, endpoint: ShownEndpoint): Html | string => {
  const say = sayIn(endpointReasonWords, language);
  const { state, reason, succeededAt, failures } = endpoint;
  if (state === "enabled") return failures > 0 ? insetText({ language, text: say("stillFailing") }) : "";
  if (state === "pending") return insetText({ language, text: say("pending") });
  return insetText({
    language,
    text: html`<p>${say(reason ?? "by_hand")}</p>${succeededAt === null ? html`<p>${say("testFirst")}</p>` : ""}`,
  });
};

/** The first is what is most likely wanted of an endpoint that stands like this. */
const moves = (language: Language, { endpoint, key }: EndpointView): Html => {
  const say = sayIn(endpointWords, language);
  const { id, state, succeededAt } = endpoint;
  const below = (path: string) => at(language, endpointAddress(id, path));
  const isReady = state === "disabled" && succeededAt !== null;
  const enable = { action: below("/enable"), text: say("enable"), fields: { key } };
  const test = { action: below("/test"), text: say("test"), fields: { key } };
  return html`<div class="porth-actions">
    ${isReady ? formButton(enable) : ""}
    ${formButton(state === "enabled" || isReady ? { ...test, variant: "secondary" } : test)}
    ${
      state === "enabled"
        ? html`<div>${button({ text: say("recover"), href: below("/recover"), variant: "secondary" })}</div>`
        : ""
    }
  </div>`;
};

const noticeText = (language: Language, notice: EndpointNotice): string => {
  const say = sayIn(endpointWords, language);
  if (notice.what !== "recovered") return say(notice.what);
  return notice.events === 0 ? say("nothingMissed") : say("recovered", { count: notice.events });
};
