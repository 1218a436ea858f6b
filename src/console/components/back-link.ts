import { html } from "hono/html";
import type { Html, Text } from "#console/html.ts";

export interface BackLink {
  readonly href: string;
  readonly text: Text;
  /** Comes before the text, for those who hear it: “Back to”. */
  readonly visuallyHiddenText?: string;
}

export const backLink = ({ href, text, visuallyHiddenText }: BackLink): Html =>
  html`<a class="nhsuk-back-link" href="${href}">${
    visuallyHiddenText ? html`<span class="nhsuk-u-visually-hidden">${visuallyHiddenText} </span>` : ""
  }${text}</a>`;
