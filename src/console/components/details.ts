import { html } from "hono/html";
import { attributes, classes, type Html, type Text } from "#console/html.ts";

interface Options {
  readonly summary: Text;
  readonly text: Text;
  readonly open?: boolean;
  /** In a box, for a part of the page rather than an aside. */
  readonly expander?: boolean;
}

/** Text that opens when asked for, by the browser itself. */
export const details = ({ summary, text, open, expander }: Options): Html =>
  html`<details class="${classes("nhsuk-details", expander && "nhsuk-expander")}"${attributes({ open })}>
  <summary class="nhsuk-details__summary"><span class="nhsuk-details__summary-text">${summary}</span></summary>
  <div class="nhsuk-details__text">${text}</div>
</details>`;
