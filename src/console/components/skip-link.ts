import { html } from "hono/html";
import type { Html, Text } from "#console/html.ts";

/** The first stop of the keyboard: past the header, to what the page is about. */
export const skipLink = ({ text, href }: { readonly text: Text; readonly href: string }): Html =>
  html`<a class="nhsuk-skip-link" href="${href}">${text}</a>`;
