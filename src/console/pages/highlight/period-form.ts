import { html } from "hono/html";
import { button } from "#console/components/form/button.ts";
import { dateInput } from "#console/components/form/date-input.ts";
import type { Html } from "#console/html.ts";
import { at } from "#console/page.ts";
import { addDays } from "#gate/day.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { periodFaultWords, reportsWords } from "#words/pages/highlight/list.ts";
import type { ReportsView } from "./reports-page.ts";
import type { TypedPeriod } from "./typed-period.ts";

/** Which days the next report is to tell of. */
export const periodForm = (language: Language, view: ReportsView): Html => {
  const say = sayIn(reportsWords, language);
  return html`<form action="${at(language, "/highlight-reports")}" method="post" novalidate>
    <h2 class="nhsuk-heading-l">${say("make")}</h2>
    <input type="hidden" name="key" value="${view.key}">
    ${day(language, view, "from")}
    ${day(language, view, "to")}
    ${button({ text: say("freeze") })}
  </form>`;
};

const day = (language: Language, { typed, faults, today }: ReportsView, field: keyof TypedPeriod): Html => {
  const say = sayIn(reportsWords, language);
  const fault = faults.find((each) => each.field === field);
  return dateInput({
    language,
    id: field,
    namePrefix: field,
    legend: { text: say(field), size: "m" },
    hint:
      field === "from"
        ? say("fromHint", { example: numbersOf(addDays(today, -60)) })
        : say("toHint", { example: numbersOf(today) }),
    errorMessage: fault && sayIn(periodFaultWords, language)(fault.code),
    ...(fault?.parts && { errorIn: fault.parts }),
    values: typed[field],
  });
};

/** A day as it is typed: “23 11 2026”. */
const numbersOf = (of: string): string => of.split("-").toReversed().map(Number).join(" ");
