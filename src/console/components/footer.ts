import { html } from "hono/html";
import type { Html, Text } from "#console/html.ts";

interface Options {
  readonly meta: {
    /** A heading for those who hear it. */
    readonly visuallyHiddenText: string;
    readonly items: readonly { readonly text: Text; readonly href: string }[];
    readonly text?: Text;
  };
}

export const footer = ({ meta }: Options): Html => html`<footer class="nhsuk-footer" role="contentinfo">
  <div class="nhsuk-width-container">
    <div class="nhsuk-footer__meta">
      <h2 class="nhsuk-u-visually-hidden">${meta.visuallyHiddenText}</h2>
      <ul class="nhsuk-footer__list">
        ${meta.items.map(
          ({ text, href }) => html`<li class="nhsuk-footer__list-item">
          <a class="nhsuk-footer__list-item-link" href="${href}">${text}</a>
        </li>`,
        )}
      </ul>
      ${meta.text ? html`<p class="nhsuk-body-s">${meta.text}</p>` : ""}
    </div>
  </div>
</footer>`;
