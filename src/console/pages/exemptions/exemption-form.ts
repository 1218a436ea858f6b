import { html } from "hono/html";
import { button } from "#console/components/form/button.ts";
import { dateInput } from "#console/components/form/date-input.ts";
import { errorSummary } from "#console/components/form/error-summary.ts";
import { input } from "#console/components/form/input.ts";
import { radios } from "#console/components/form/radios.ts";
import { insetText } from "#console/components/inset-text.ts";
import type { Html } from "#console/html.ts";
import { type Around, at, page } from "#console/page.ts";
import { addDays, type Day, lastDayOfMonths } from "#gate/day.ts";
import { exemptionKinds } from "#gate/exemption.ts";
import type { Policy } from "#gate/policy.ts";
import type { ExemptionFault, ExemptionField, TypedExemption } from "#review/typed-exemption.ts";
import { dayText } from "#words/day-text.ts";
import { sayIn } from "#words/page-words.ts";
import { exemptionKindHintWords, exemptionKindWords } from "#words/pages/exemptions.ts";
import { exemptionFaultWords, exemptionJourneyWords } from "#words/pages/exemptions-journey.ts";
import { layoutWords } from "#words/pages/layout.ts";

export interface ExemptionFormView {
  readonly typed: Omit<TypedExemption, "key">;
  readonly faults: readonly ExemptionFault[];
  readonly today: Day;
  readonly policy: Policy;
}

/** Everything about an exemption on one page: whoever records it has the papers at hand. */
export const exemptionFormPage = (around: Around, view: ExemptionFormView): Html => {
  const { language } = around;
  const say = sayIn(exemptionJourneyWords, language);
  const { faults } = view;
  return page(
    {
      ...around,
      title: say("title"),
      current: "exemptions",
      hasErrors: faults.length > 0,
      back: { href: at(language, "/exemptions"), text: sayIn(layoutWords, language)("back") },
    },
    html`${
      faults.length > 0
        ? errorSummary({
            language,
            errorList: faults.map((fault) => ({
              text: faultText(around, fault),
              href: `#${idOf(fault)}`,
            })),
          })
        : ""
    }
      <h1 class="nhsuk-heading-xl">${say("title")}</h1>
      ${insetText({ language, text: say("noHealth") })}
      <form action="${at(language, "/exemptions/new")}" method="post" novalidate>
        ${fields(around, view)}
        ${button({ text: say("goOn") })}
      </form>`,
  );
};

const fields = (around: Around, view: ExemptionFormView): Html => {
  const { language } = around;
  const say = sayIn(exemptionJourneyWords, language);
  const { typed } = view;
  const of = (field: ExemptionField) => view.faults.find((fault) => fault.field === field);
  const wrong = (field: ExemptionField) => {
    const fault = of(field);
    return fault && faultText(around, fault);
  };
  return html`${input({
    language,
    name: "assignment_number",
    label: { text: say("assignment"), size: "m" },
    hint: say("assignmentHint"),
    errorMessage: wrong("assignment_number"),
    value: typed.assignmentNumber,
    width: 20,
    code: true,
    spellcheck: false,
    autocomplete: "off",
  })}
    ${radios({
      language,
      name: "kind",
      legend: { text: say("kind"), size: "m" },
      hint: say("kindHint"),
      errorMessage: wrong("kind"),
      value: typed.kind,
      items: exemptionKinds.map((kind) => ({
        value: kind,
        text: sayIn(exemptionKindWords, language)(kind),
        hint: sayIn(exemptionKindHintWords, language)(kind),
      })),
    })}
    ${dayField(around, view, "from")}
    ${dayField(around, view, "until")}
    ${input({
      language,
      name: "reference",
      label: { text: say("reference"), size: "m" },
      hint: say("referenceHint"),
      errorMessage: wrong("reference"),
      value: typed.reference,
      spellcheck: false,
      autocomplete: "off",
    })}`;
};

const dayField = (around: Around, view: ExemptionFormView, field: "from" | "until"): Html => {
  const { language } = around;
  const say = sayIn(exemptionJourneyWords, language);
  const { today, policy, typed, faults } = view;
  const fault = faults.find((each) => each.field === field);
  const last = dayText(lastDayOfMonths(policy.exemptionMonths, today), language);
  return dateInput({
    language,
    id: field,
    namePrefix: field,
    legend: { text: say(field), size: "m" },
    hint:
      field === "from"
        ? say("fromHint", { example: numbersOf(addDays(today, 1)) })
        : say("untilHint", { months: policy.exemptionMonths, day: last }),
    errorMessage: fault && faultText(around, fault),
    ...(fault?.parts && { errorIn: fault.parts }),
    values: typed[field],
  });
};

/** A day as it is typed: “23 11 2026”. */
const numbersOf = (day: Day): string => day.split("-").toReversed().map(Number).join(" ");

const faultText = ({ language }: Around, { code, last }: ExemptionFault): string => {
  const say = sayIn(exemptionFaultWords, language);
  return code === "until_late" ? say(code, { day: last ? dayText(last, language) : "" }) : say(code);
};

/** Where the answer is mended. */
const idOf = ({ field, parts }: ExemptionFault): string =>
  field === "from" || field === "until" ? `${field}-${parts?.[0] ?? "day"}` : field;
