import { html } from "hono/html";
import { attributes, classes, type Html } from "#console/html.ts";
import { type Field, field } from "./field.ts";

interface Options extends Field {
  readonly value?: string | undefined;
  readonly width?: 2 | 3 | 4 | 5 | 10 | 20 | 30;
  /** For codes and references: figures and letters stand clear of each other. */
  readonly code?: boolean;
  readonly inputmode?: "numeric";
  readonly spellcheck?: boolean;
  readonly autocomplete?: string;
  readonly classes?: string;
}

export const input = (options: Options): Html =>
  field(
    options,
    ({ id, name, describedBy }) =>
      html`<input${attributes({
        class: classes(
          "nhsuk-input",
          options.code && "nhsuk-input--code",
          options.errorMessage && "nhsuk-input--error",
          options.width && `nhsuk-input--width-${options.width}`,
          options.classes,
        ),
        id,
        name,
        type: "text",
        spellcheck: options.spellcheck === undefined ? undefined : String(options.spellcheck),
        value: options.value,
        "aria-describedby": describedBy,
        autocomplete: options.autocomplete,
        inputmode: options.inputmode,
      })}>`,
  );
