import { html } from "hono/html";
import { button } from "#console/components/form/button.ts";
import { checkboxes } from "#console/components/form/checkboxes.ts";
import { errorSummary } from "#console/components/form/error-summary.ts";
import { input } from "#console/components/form/input.ts";
import type { Html } from "#console/html.ts";
import { type Around, at, page } from "#console/page.ts";
import type { AddressRefusalCode } from "#webhooks/allowed-address.ts";
import { eventTypes } from "#webhooks/event-types.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { layoutWords } from "#words/pages/layout.ts";
import { endpointFaultWords, endpointFormWords } from "#words/pages/webhooks/forms.ts";
import { endpointAddress, eventMeaning, eventName } from "./view.ts";

/** An endpoint as it is typed. */
export interface TypedEndpoint {
  readonly url: string;
  readonly description: string;
  readonly types: readonly string[];
}

export interface EndpointFaults {
  readonly url?: AddressRefusalCode | "url_missing";
  readonly description?: "description_long";
}

export interface EndpointFormView {
  /** The endpoint that is changed; null for a new one. */
  readonly id: string | null;
  /** So that sending it twice does it once. */
  readonly key: string;
  readonly typed: TypedEndpoint;
  readonly faults: EndpointFaults;
}

/** Types that an endpoint chooses from: a test comes to whoever is tested. */
export const wantedTypes = eventTypes.filter((type) => type !== "webhook.test");

/** The form of a new endpoint, or of one that is there. */
export const endpointFormPage = (around: Around, view: EndpointFormView): Html => {
  const { language } = around;
  const { id, faults } = view;
  const say = sayIn(endpointFormWords, language);
  const title = say(id === null ? "registerTitle" : "changeTitle");
  const back = at(language, id === null ? "/webhooks" : endpointAddress(id));
  const errors = (["url", "description"] as const).flatMap((field) => {
    const fault = faults[field];
    return fault ? [{ text: sayIn(endpointFaultWords, language)(fault), href: `#${field}` }] : [];
  });
  return page(
    {
      ...around,
      title,
      current: "webhooks",
      hasErrors: errors.length > 0,
      back: { href: back, text: sayIn(layoutWords, language)("back") },
    },
    html`${errors.length > 0 ? errorSummary({ language, errorList: errors }) : ""}
      <h1 class="nhsuk-heading-l">${title}</h1>
      <form action="${at(language, id === null ? "/webhooks/new" : endpointAddress(id, "/change"))}" method="post" novalidate>
        <input type="hidden" name="key" value="${view.key}">
        ${fields(language, view)}
        <div class="porth-moves">
          ${button({ text: say(id === null ? "register" : "save") })}
          ${button({ text: say("cancel"), href: back, variant: "secondary" })}
        </div>
      </form>`,
  );
};

const fields = (language: Language, { id, typed, faults }: EndpointFormView): Html => {
  const say = sayIn(endpointFormWords, language);
  const wrong = (fault: keyof typeof endpointFaultWords.texts | undefined) =>
    fault && sayIn(endpointFaultWords, language)(fault);
  return html`${input({
    language,
    name: "url",
    label: { text: say("url"), size: "s" },
    hint: id === null ? say("urlHint") : `${say("urlHint")} ${say("urlMoves")}`,
    errorMessage: wrong(faults.url),
    value: typed.url,
    spellcheck: false,
    autocomplete: "off",
  })}
    ${input({
      language,
      name: "description",
      label: { text: say("description"), size: "s" },
      hint: say("descriptionHint"),
      errorMessage: wrong(faults.description),
      value: typed.description,
      autocomplete: "off",
    })}
    ${checkboxes({
      language,
      name: "types",
      legend: { text: say("types"), size: "s" },
      hint: say("typesHint"),
      small: true,
      values: typed.types,
      items: wantedTypes.map((type) => ({
        value: type,
        text: eventName(type, language),
        hint: eventMeaning(type, language),
      })),
    })}`;
};
