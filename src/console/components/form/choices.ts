import { html } from "hono/html";
import { attributes, type Html, type Text } from "#console/html.ts";
import { type Described, description, formGroup } from "./described.ts";
import { fieldset } from "./fieldset.ts";
import { hint as hintOf } from "./hint.ts";
import { type Label, label } from "./label.ts";

export interface Choice {
  readonly value: string;
  readonly text: Text;
  readonly hint?: Text | undefined;
}

export interface Choices extends Described {
  readonly name: string;
  /** The name, unless another is given. The first choice has it as its id, the second `…-2`. */
  readonly idPrefix?: string;
  readonly legend: Label;
  readonly small?: boolean;
  readonly inline?: boolean;
  readonly items: readonly (Choice | { readonly divider: string })[];
}

interface Kind {
  readonly type: "radio" | "checkbox";
  readonly block: "nhsuk-radios" | "nhsuk-checkboxes";
  readonly isChosen: (value: string) => boolean;
}

/** A question with its answers to choose from. */
export const choices = (options: Choices, kind: Kind): Html => {
  const { name, idPrefix = name, legend, small, inline, items } = options;
  const { describedBy, texts } = description(idPrefix, options);
  const { block } = kind;
  return formGroup(
    options,
    fieldset({ legend, describedBy }, [
      texts,
      html`<div class="${block}${small ? ` ${block}--small` : ""}${inline ? ` ${block}--inline` : ""}">
      ${items.map((item, at) =>
        "divider" in item
          ? html`<div class="${block}__divider">${item.divider}</div>`
          : choice(item, { id: at === 0 ? idPrefix : `${idPrefix}-${at + 1}`, name }, kind),
      )}
    </div>`,
    ]),
  );
};

const choice = (
  { value, text, hint }: Choice,
  { id, name }: { readonly id: string; readonly name: string },
  { type, block, isChosen }: Kind,
): Html => {
  const hintId = `${id}-item-hint`;
  return html`<div class="${block}__item">
    <input${attributes({
      class: `${block}__input`,
      id,
      name,
      type,
      value,
      checked: isChosen(value),
      "aria-describedby": hint && hintId,
    })}>
    ${label({ text, classes: `${block}__label` }, id)}
    ${hint ? hintOf({ text: hint, id: hintId, classes: `${block}__hint` }) : ""}
  </div>`;
};
