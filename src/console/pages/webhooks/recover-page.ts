import { html } from "hono/html";
import { button } from "#console/components/form/button.ts";
import { dateInput } from "#console/components/form/date-input.ts";
import { errorSummary } from "#console/components/form/error-summary.ts";
import type { Html } from "#console/html.ts";
import { type Around, at, page } from "#console/page.ts";
import { addDays, type Day } from "#gate/day.ts";
import type { TypedDay } from "#review/typed-word.ts";
import { sayIn } from "#words/page-words.ts";
import { layoutWords } from "#words/pages/layout.ts";
import { endpointFaultWords, endpointFormWords } from "#words/pages/webhooks/forms.ts";
import { endpointAddress, type ShownEndpoint } from "./view.ts";

export interface RecoverView {
  readonly endpoint: ShownEndpoint;
  /** So that sending it twice does it once. */
  readonly key: string;
  readonly typed: TypedDay;
  readonly fault: "since_unreal" | "since_late" | null;
  readonly today: Day;
}

/** Since when an endpoint is to get what it missed. */
export const recoverPage = (around: Around, { endpoint, key, typed, fault, today }: RecoverView): Html => {
  const { language } = around;
  const say = sayIn(endpointFormWords, language);
  const back = at(language, endpointAddress(endpoint.id));
  const wrong = fault && sayIn(endpointFaultWords, language)(fault);
  return page(
    {
      ...around,
      title: say("recoverTitle"),
      current: "webhooks",
      hasErrors: fault !== null,
      back: { href: back, text: sayIn(layoutWords, language)("back") },
    },
    html`${wrong ? errorSummary({ language, errorList: [{ text: wrong, href: "#since-day" }] }) : ""}
      <h1 class="nhsuk-heading-l">${say("recoverTitle")}</h1>
      <p>${say("recoverText")}</p>
      <form action="${at(language, endpointAddress(endpoint.id, "/recover"))}" method="post" novalidate>
        <input type="hidden" name="key" value="${key}">
        ${dateInput({
          language,
          id: "since",
          namePrefix: "since",
          legend: { text: say("since"), size: "s" },
          hint: say("sinceHint", { example: inFigures(addDays(today, -exampleDays)) }),
          values: typed,
          ...(wrong ? { errorMessage: wrong } : {}),
        })}
        ${button({ text: say("recover") })}
      </form>`,
  );
};

/** An example that would do. */
const exampleDays = 2;

const inFigures = (day: Day): string => day.split("-").toReversed().map(Number).join(" ");
