import { html } from "hono/html";
import { attributes, classes, type Html, type Text } from "#console/html.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { layoutWords } from "#words/pages/layout.ts";

interface Options {
  readonly language: Language;
  /** Something was done: the browser puts the focus here. */
  readonly variant?: "success";
  readonly title?: Text;
  readonly heading?: Text;
  /** A sentence, or markup. */
  readonly text?: Text;
}

/** What happened, or what holds for the whole page. At most one on a page, before its heading. */
export const notificationBanner = ({ language, variant, title, heading, text }: Options): Html => {
  const success = variant === "success";
  const id = "nhsuk-notification-banner-title";
  return html`<div${attributes({
    class: classes("nhsuk-notification-banner", success && "nhsuk-notification-banner--success"),
    role: success ? "alert" : "region",
    "aria-labelledby": id,
    tabindex: success ? "-1" : undefined,
    autofocus: success,
  })}>
  <div class="nhsuk-notification-banner__header">
    <h2 class="nhsuk-notification-banner__title" id="${id}">${title ?? sayIn(layoutWords, language)(success ? "success" : "important")}</h2>
  </div>
  <div class="nhsuk-notification-banner__content">
    ${heading ? html`<h3 class="nhsuk-notification-banner__heading">${heading}</h3>` : ""}
    ${typeof text === "string" ? html`<p class="${heading ? "nhsuk-body" : "nhsuk-notification-banner__heading"}">${text}</p>` : (text ?? "")}
  </div>
</div>`;
};
