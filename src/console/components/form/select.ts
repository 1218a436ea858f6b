import { html } from "hono/html";
import { attributes, classes, type Html } from "#console/html.ts";
import { type Field, field } from "./field.ts";

interface Options extends Field {
  readonly value?: string | undefined;
  readonly items: readonly { readonly value: string; readonly text: string }[];
}

export const select = (options: Options): Html =>
  field(
    options,
    ({ id, name, describedBy }) =>
      html`<select${attributes({
        class: classes("nhsuk-select", options.errorMessage && "nhsuk-select--error"),
        id,
        name,
        "aria-describedby": describedBy,
      })}>
    ${options.items.map(
      ({ value, text }) =>
        html`<option${attributes({ value, selected: value === options.value })}>${text}</option>`,
    )}
  </select>`,
  );
