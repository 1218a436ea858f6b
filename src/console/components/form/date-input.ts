import { html } from "hono/html";
import { attributes, classes, type Html } from "#console/html.ts";
import { sayIn } from "#words/page-words.ts";
import { layoutWords } from "#words/pages/layout.ts";
import { type Described, description, formGroup } from "./described.ts";
import { fieldset } from "./fieldset.ts";
import { type Label, label } from "./label.ts";

type Part = "day" | "month" | "year";

interface Options extends Described {
  /** The parts have the ids `…-day`, `…-month`, `…-year`. */
  readonly id: string;
  /** The parts are sent as `…[day]`, `…[month]`, `…[year]`; without it as `day`, `month`, `year`. */
  readonly namePrefix?: string;
  readonly legend: Label;
  /** As they were typed. */
  readonly values?: { readonly [P in Part]?: string | undefined };
  /** The parts that are wrong: all of them, unless it is said which. */
  readonly errorIn?: readonly Part[];
}

const parts: readonly Part[] = ["day", "month", "year"];

/** A day in three parts: nobody has to know how it is written. */
export const dateInput = (options: Options): Html => {
  const { id, legend, errorMessage, errorIn = errorMessage ? parts : [] } = options;
  const { describedBy, texts } = description(id, options);
  return formGroup(
    options,
    fieldset({ legend, role: "group", describedBy }, [
      texts,
      html`<div class="nhsuk-date-input" id="${id}">
      ${parts.map((part) => partInput(part, options, errorIn.includes(part)))}
    </div>`,
    ]),
  );
};

const partInput = (part: Part, { language, id, namePrefix, values }: Options, isWrong: unknown): Html =>
  html`<div class="nhsuk-date-input__item">
    <div class="${classes("nhsuk-form-group", isWrong ? "nhsuk-form-group--error" : "")}">
      ${label({ text: sayIn(layoutWords, language)(part), classes: "nhsuk-date-input__label" }, `${id}-${part}`)}
      <input${attributes({
        class: classes(
          "nhsuk-input",
          isWrong ? "nhsuk-input--error" : "",
          `nhsuk-input--width-${part === "year" ? 4 : 2}`,
          "nhsuk-date-input__input",
        ),
        id: `${id}-${part}`,
        name: namePrefix ? `${namePrefix}[${part}]` : part,
        type: "text",
        value: values?.[part],
        inputmode: "numeric",
      })}>
    </div>
  </div>`;
