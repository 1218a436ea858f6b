import { html } from "hono/html";
import type { Html, Text } from "#console/html.ts";

/** It is done: the first thing on the page after the last step, and its heading. */
export const panel = ({ heading, text }: { readonly heading: Text; readonly text?: Text }): Html =>
  html`<div class="nhsuk-panel">
  <h1 class="nhsuk-panel__heading">${heading}</h1>
  ${text ? html`<div class="nhsuk-panel__body">${text}</div>` : ""}
</div>`;
