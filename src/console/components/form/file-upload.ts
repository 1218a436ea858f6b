import { html } from "hono/html";
import { attributes, type Html } from "#console/html.ts";
import { type Field, field } from "./field.ts";

interface Options extends Field {
  /** What the browser offers: `.csv,.xlsx`. */
  readonly accept?: string;
}

/** One file. Its form needs `enctype="multipart/form-data"`. */
export const fileUpload = (options: Options): Html =>
  field(
    options,
    ({ id, name, describedBy }) =>
      html`<input${attributes({
        class: "nhsuk-file-upload__input",
        id,
        name,
        type: "file",
        "aria-describedby": describedBy,
        accept: options.accept,
      })}>`,
    "nhsuk-file-upload",
  );
