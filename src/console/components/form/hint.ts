import { html } from "hono/html";
import { attributes, classes, type Html, type Text } from "#console/html.ts";

interface Options {
  readonly text: Text;
  readonly id?: string;
  readonly classes?: string;
}

/** What helps to fill in a field; the field names it as its description. */
export const hint = ({ text, id, classes: more }: Options): Html =>
  html`<div class="${classes("nhsuk-hint", more)}"${attributes({ id })}>${text}</div>`;
