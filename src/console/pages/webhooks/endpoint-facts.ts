import { html } from "hono/html";
import { summaryList } from "#console/components/summary-list.ts";
import type { Html } from "#console/html.ts";
import { isolated } from "#console/isolated.ts";
import { at } from "#console/page.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { endpointWords } from "#words/pages/webhooks/one.ts";
import { timeText } from "#words/time-text.ts";
import { endpointAddress, eventName, type ShownEndpoint } from "./view.ts";

/** What is known of an endpoint, and where it is changed. `now` is an instant. */
export const endpointFacts = (language: Language, endpoint: ShownEndpoint, now: string): Html => {
  const say = sayIn(endpointWords, language);
  const { id, url, description, succeededAt, createdAt } = endpoint;
  const change = (which: "changeAddress" | "changeWants" | "changeDescription") => [
    {
      href: at(language, endpointAddress(id, "/change")),
      text: say("change"),
      visuallyHiddenText: say(which),
    },
  ];
  const replace = {
    href: at(language, endpointAddress(id, "/replace-secret")),
    text: say("replace"),
    visuallyHiddenText: say("replaceSecret"),
  };
  return summaryList({
    rows: [
      { key: say("address"), value: isolated(url), actions: change("changeAddress") },
      { key: say("wants"), value: wants(language, endpoint), actions: change("changeWants") },
      {
        key: say("description"),
        value: description ? isolated(description) : say("noDescription"),
        actions: change("changeDescription"),
      },
      { key: say("secret"), value: secretText(language, endpoint, now), actions: [replace] },
      { key: say("succeeded"), value: succeededAt ? timeText(succeededAt, language) : say("never") },
      { key: say("failures"), value: failuresText(language, endpoint) },
      { key: say("registered"), value: timeText(createdAt, language) },
    ],
  });
};

const wants = (language: Language, { types }: ShownEndpoint): Html | string =>
  types.length === 0
    ? sayIn(endpointWords, language)("wantsAll")
    : html`<ul class="nhsuk-list">${types.map((type) => html`<li>${eventName(type, language)}</li>`)}</ul>`;

const secretText = (language: Language, { oldSecretUntil }: ShownEndpoint, now: string): string => {
  const say = sayIn(endpointWords, language);
  return oldSecretUntil !== null && oldSecretUntil > now
    ? say("secretOverlap", { time: timeText(oldSecretUntil, language) })
    : say("secretHidden");
};

const failuresText = (language: Language, { failures, failingSince }: ShownEndpoint): string =>
  failures > 0 && failingSince
    ? sayIn(endpointWords, language)("failingSince", {
        count: failures,
        time: timeText(failingSince, language),
      })
    : String(failures);
