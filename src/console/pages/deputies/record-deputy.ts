import { html } from "hono/html";
import { button } from "#console/components/form/button.ts";
import { dateInput } from "#console/components/form/date-input.ts";
import { errorSummary } from "#console/components/form/error-summary.ts";
import { select } from "#console/components/form/select.ts";
import type { Html } from "#console/html.ts";
import { isolatedText } from "#console/isolated.ts";
import { type Around, at, page } from "#console/page.ts";
import { addDays, type Day, dayOf, lastDayOfMonths } from "#gate/day.ts";
import { deputyMonths } from "#review/bounds.ts";
import type { DeputyFault, DeputyField, TypedDeputy } from "#review/typed-deputy.ts";
import { dayTyped } from "#review/typed-word.ts";
import { dayText } from "#words/day-text.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { deputiesWords, deputyFaultWords } from "#words/pages/deputies.ts";
import { layoutWords } from "#words/pages/layout.ts";

export interface RecordDeputyView {
  /** So that sending it twice records one. */
  readonly key: string;
  readonly typed: TypedDeputy;
  readonly faults: ReadonlyMap<DeputyField, DeputyFault>;
  readonly people: readonly { readonly id: string; readonly name: string; readonly seenAt: string }[];
  readonly today: Day;
}

/** The form for a new deputy. */
export const recordDeputyPage = (around: Around, view: RecordDeputyView): Html => {
  const { language } = around;
  const say = sayIn(deputiesWords, language);
  const title = say("record");
  return page(
    {
      ...around,
      title,
      current: "requests",
      hasErrors: view.faults.size > 0,
      back: { href: at(language, "/deputies"), text: sayIn(layoutWords, language)("back") },
    },
    html`${
      view.faults.size === 0
        ? ""
        : errorSummary({
            language,
            errorList: [...view.faults].map(([field, fault]) => ({
              text: faultText(language, fault, view),
              href: field === "person" ? "#person" : `#${field}-day`,
            })),
          })
    }
      <h1 class="nhsuk-heading-l">${title}</h1>
      ${view.people.length === 0 ? html`<p>${say("nobody")}</p>` : form(language, view)}`,
  );
};

const form = (language: Language, view: RecordDeputyView): Html => {
  const say = sayIn(deputiesWords, language);
  const { key, typed, faults, people, today } = view;
  const message = (field: DeputyField) => {
    const fault = faults.get(field);
    return fault && faultText(language, fault, view);
  };
  const day = (field: "from" | "until", hint: string) =>
    dateInput({
      language,
      id: field,
      namePrefix: field,
      legend: { text: say(field), size: "s" },
      hint,
      values: typed[field],
      errorMessage: message(field),
    });
  return html`<form action="${at(language, "/deputies/new")}" method="post" novalidate>
    <input type="hidden" name="key" value="${key}">
    ${select({
      language,
      name: "person",
      label: { text: say("person"), size: "s" },
      hint: say("whoHint"),
      errorMessage: message("person"),
      value: typed.person,
      items: [
        { value: "", text: say("choose") },
        ...people.map(({ id, name, seenAt }) => ({
          value: id,
          text: say("lastSeen", { name: isolatedText(name), day: dayText(dayOf(seenAt), language) }),
        })),
      ],
    })}
    ${day("from", say("fromHint", { example: inFigures(today) }))}
    ${day("until", say("untilHint", { months: deputyMonths, example: inFigures(addDays(today, exampleDays)) }))}
    ${button({ text: say("record") })}
  </form>`;
};

/** An example that would do. */
const exampleDays = 14;

const inFigures = (day: Day): string => day.split("-").toReversed().map(Number).join(" ");

const faultText = (language: Language, fault: DeputyFault, { typed, today }: RecordDeputyView): string => {
  const say = sayIn(deputyFaultWords, language);
  if (fault === "from_past") return say(fault, { today: dayText(today, language) });
  if (fault !== "until_late") return say(fault);
  return say(fault, {
    last: dayText(lastDayOfMonths(deputyMonths, dayTyped(typed.from) ?? today), language),
  });
};
