import { html } from "hono/html";
import { button } from "#console/components/form/button.ts";
import { checkboxes } from "#console/components/form/checkboxes.ts";
import { dateInput } from "#console/components/form/date-input.ts";
import { errorSummary } from "#console/components/form/error-summary.ts";
import { input } from "#console/components/form/input.ts";
import type { Html } from "#console/html.ts";
import { type Around, at, page } from "#console/page.ts";
import type { Day } from "#gate/day.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { payrollFaultWords, payrollWords } from "#words/pages/payroll.ts";
import type { ChangeFault, ChangeField, TypedChange } from "./typed-change.ts";

export interface PayrollFormView {
  readonly typed: TypedChange;
  readonly faults: readonly ChangeFault[];
  readonly today: Day;
}

/** A change form on one page, as whoever checks it has it on paper. */
export const payrollFormPage = (around: Around, view: PayrollFormView): Html => {
  const { language } = around;
  const say = sayIn(payrollWords, language);
  const { faults } = view;
  return page(
    { ...around, title: say("title"), current: "payroll", hasErrors: faults.length > 0 },
    html`${
      faults.length === 0
        ? ""
        : errorSummary({
            language,
            errorList: faults.map((fault) => ({
              text: sayIn(payrollFaultWords, language)(fault.code),
              href: `#${idOf(fault)}`,
            })),
          })
    }
      <h1 class="nhsuk-heading-xl">${say("title")}</h1>
      <p>${say("lead")}</p>
      <form action="${at(language, "/payroll")}" method="post" novalidate>
        <h2 class="nhsuk-heading-l">${say("onForm")}</h2>
        ${text(language, view, "assignment", { hint: say("assignmentHint"), width: 20 })}
        ${day(language, view, "from")}
        ${text(language, view, "sessions", { hint: say("sessionsHint"), width: 5 })}
        ${text(language, view, "band", { hint: say("bandHint"), width: 10 })}
        ${text(language, view, "reference", {})}
        <h2 class="nhsuk-heading-l">${say("untilNow")}</h2>
        <p>${say("untilNowText")}</p>
        ${text(language, view, "previousSessions", { width: 5 })}
        ${text(language, view, "previousBand", { width: 10 })}
        ${checkboxes({
          language,
          name: "noPreviousBand",
          legend: { text: say("noBand"), classes: "nhsuk-u-visually-hidden" },
          items: [{ value: "yes", text: say("noPreviousBand") }],
          values: view.typed.noPreviousBand ? ["yes"] : [],
        })}
        ${day(language, view, "changed")}
        ${button({ text: say("check") })}
      </form>`,
  );
};

type TextField = Exclude<ChangeField, "from" | "changed">;

const text = (
  language: Language,
  view: PayrollFormView,
  field: TextField,
  options: { readonly hint?: string; readonly width?: 5 | 10 | 20 },
): Html =>
  input({
    language,
    name: field,
    label: { text: sayIn(payrollWords, language)(field), size: "s" },
    errorMessage: messageOf(language, view, field),
    value: view.typed[field],
    spellcheck: false,
    autocomplete: "off",
    ...options,
  });

const day = (language: Language, view: PayrollFormView, field: "from" | "changed"): Html => {
  const say = sayIn(payrollWords, language);
  const parts = view.faults.find((fault) => fault.field === field)?.parts;
  return dateInput({
    language,
    id: field,
    namePrefix: field,
    legend: { text: say(field), size: "s" },
    hint: say("fromHint", { example: view.today.split("-").toReversed().map(Number).join(" ") }),
    errorMessage: messageOf(language, view, field),
    ...(parts && { errorIn: parts }),
    values: view.typed[field],
  });
};

const messageOf = (language: Language, { faults }: PayrollFormView, field: ChangeField) => {
  const fault = faults.find((each) => each.field === field);
  return fault && sayIn(payrollFaultWords, language)(fault.code);
};

/** Where the answer is mended. */
const idOf = ({ field, parts }: ChangeFault): string =>
  field === "from" || field === "changed" ? `${field}-${parts?.[0] ?? "day"}` : field;
