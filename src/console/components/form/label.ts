import { html } from "hono/html";
import { attributes, classes, type Html, isText, type Text } from "#console/html.ts";
import { caption } from "./caption.ts";

/** What a field or a group of fields is called; the text alone, or with how it looks. */
export type Label = Text | LabelOptions;

export interface LabelOptions {
  readonly text: Text;
  readonly size?: "s" | "m" | "l" | "xl";
  /** Says a little above the text, in the same label: the request that a page is about. */
  readonly caption?: Text;
  /** The level of the heading that the label is at the same time. */
  readonly heading?: 1 | 2 | 3;
  readonly classes?: string;
}

export const labelOptions = (label: Label): LabelOptions => (isText(label) ? { text: label } : label);

export const label = (named: Label, forId: string): Html => {
  const { text, size, caption: above, heading, classes: more } = labelOptions(named);
  const element = html`<label class="${classes("nhsuk-label", size && `nhsuk-label--${size}`, more)}"${attributes({ for: forId })}>${above ? caption(above, size) : ""}${text}</label>`;
  if (heading === undefined) return element;
  if (heading === 1) return html`<h1 class="nhsuk-label-wrapper">${element}</h1>`;
  if (heading === 2) return html`<h2 class="nhsuk-label-wrapper">${element}</h2>`;
  return html`<h3 class="nhsuk-label-wrapper">${element}</h3>`;
};
