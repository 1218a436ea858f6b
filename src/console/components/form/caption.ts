import { html } from "hono/html";
import type { Html, Text } from "#console/html.ts";

/** A smaller line above a heading, a label or a legend, of its size. */
export const caption = (text: Text, size: string | undefined): Html =>
  html`<span class="${size && size !== "s" ? `nhsuk-caption-${size}` : "nhsuk-caption"}">${text}</span>`;
