import { html } from "hono/html";
import type { Html } from "#console/html.ts";
import { type Around, page } from "#console/page.ts";

export interface Message {
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** The one way on. */
  readonly next?: { readonly text: string; readonly href: string };
  readonly note?: string;
}

/** A page that says one thing, and where to go from there. */
export const messagePage = (around: Around, { title, paragraphs, next, note }: Message): Html =>
  page(
    { ...around, title },
    html`<h1 class="nhsuk-heading-l">${title}</h1>
      ${paragraphs.map((text) => html`<p>${text}</p>`)}
      ${next ? html`<p><a class="nhsuk-button" href="${next.href}" role="button" draggable="false">${next.text}</a></p>` : ""}
      ${note ? html`<p class="nhsuk-body-s">${note}</p>` : ""}`,
  );
