import { html } from "hono/html";
import { attributes, classes, type Html } from "#console/html.ts";
import { type Field, field } from "./field.ts";

interface Options extends Field {
  readonly value?: string | undefined;
  readonly rows?: number;
  readonly autocomplete?: string;
}

export const textarea = (options: Options): Html =>
  field(
    options,
    ({ id, name, describedBy }) =>
      // The first line break after the tag is no part of the text: one is spent, so that the text keeps its own.
      html`<textarea${attributes({
        class: classes("nhsuk-textarea", options.errorMessage && "nhsuk-textarea--error"),
        id,
        name,
        rows: options.rows ?? 5,
        "aria-describedby": describedBy,
        autocomplete: options.autocomplete,
      })}>
${options.value ?? ""}</textarea>`,
  );
