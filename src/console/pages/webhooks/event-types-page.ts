import { html } from "hono/html";
import { details } from "#console/components/details.ts";
import type { Html } from "#console/html.ts";
import { type Around, at, page } from "#console/page.ts";
import { type DescribedEvent, eventCatalogue } from "#webhooks/event-types.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { webhooksWords } from "#words/pages/webhooks/overview.ts";
import { eventMeaning, eventName } from "./view.ts";

/** Every type of event, with what it means and an example. */
export const eventTypesPage = (around: Around): Html => {
  const { language } = around;
  const say = sayIn(webhooksWords, language);
  return page(
    {
      ...around,
      title: say("typesTitle"),
      current: "webhooks",
      breadcrumbs: [{ text: say("title"), href: at(language, "/webhooks") }],
    },
    html`<h1 class="nhsuk-heading-l">${say("typesTitle")}</h1>
      <p>${say("typesLead")}</p>
      <p>${say("schemas")}</p>
      ${eventCatalogue.map((one) => eventSection(language, one))}`,
  );
};

const eventSection = (language: Language, { type, example }: DescribedEvent): Html => {
  const say = sayIn(webhooksWords, language);
  const name = eventName(type, language);
  return html`<h2 class="nhsuk-heading-s nhsuk-u-margin-bottom-1">${name}</h2>
    <p class="nhsuk-u-margin-bottom-2"><code class="porth-type">${type}</code><br>${eventMeaning(type, language)}</p>
    ${details({
      summary: html`${say("example")}<span class="nhsuk-u-visually-hidden"> ${say("exampleOf", { name })}</span>`,
      text: html`<pre class="porth-code" dir="ltr">${JSON.stringify(example, null, 2)}</pre>`,
    })}`;
};
