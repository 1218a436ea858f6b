import { html } from "hono/html";
import type { Html } from "#console/html.ts";
import { type Described, description, formGroup } from "./described.ts";
import { type Label, label } from "./label.ts";

/** What every single field has. */
export interface Field extends Described {
  readonly name: string;
  /** The name, unless another is given. */
  readonly id?: string;
  readonly label: Label;
}

/** The attributes that tie a control to its label, hint and error. */
export interface Tied {
  readonly id: string;
  readonly name: string;
  readonly describedBy: string | undefined;
}

/** A label, a hint, an error and the control they belong to. */
export const field = (options: Field, control: (tied: Tied) => Html, classes?: string): Html => {
  const { name, id = name } = options;
  const { describedBy, texts } = description(id, options);
  return formGroup(
    { errorMessage: options.errorMessage, ...(classes ? { classes } : {}) },
    html`${label(options.label, id)} ${texts} ${control({ id, name, describedBy })}`,
  );
};
