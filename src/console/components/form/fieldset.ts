import { html } from "hono/html";
import { attributes, classes, type Html } from "#console/html.ts";
import { caption } from "./caption.ts";
import { type Label, labelOptions } from "./label.ts";

interface Options {
  readonly legend: Label;
  readonly role?: "group";
  readonly describedBy?: string | undefined;
}

/** Fields that answer one question, under that question. */
export const fieldset = ({ legend, role, describedBy }: Options, content: Html | readonly Html[]): Html =>
  html`<fieldset class="nhsuk-fieldset"${attributes({ role, "aria-describedby": describedBy })}>
  ${legendOf(legend)}
  ${content}
</fieldset>`;

const legendOf = (legend: Label): Html => {
  const { text, size, caption: above, heading, classes: more } = labelOptions(legend);
  const said = html`${above ? caption(above, size) : ""}${text}`;
  return html`<legend class="${classes("nhsuk-fieldset__legend", size && `nhsuk-fieldset__legend--${size}`, more)}">${headed(said, heading)}</legend>`;
};

const headed = (said: Html, level: 1 | 2 | 3 | undefined): Html => {
  if (level === undefined) return said;
  if (level === 1) return html`<h1 class="nhsuk-fieldset__heading">${said}</h1>`;
  if (level === 2) return html`<h2 class="nhsuk-fieldset__heading">${said}</h2>`;
  return html`<h3 class="nhsuk-fieldset__heading">${said}</h3>`;
};
