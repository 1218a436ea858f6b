import { html } from "hono/html";
import { classes, type Html, isText, type Text } from "#console/html.ts";

export interface CardHeading {
  readonly text: Text;
  readonly level?: 2 | 3;
  readonly size?: "xs" | "s" | "m" | "l" | "xl";
}

interface Options {
  readonly heading?: Text | CardHeading;
  /** Where the heading leads. */
  readonly href?: string;
  /** The whole card leads there. */
  readonly clickable?: boolean;
  readonly variant?: "secondary" | "feature" | "warning";
  readonly description?: Text;
  /** Below the heading, instead of a description. */
  readonly content?: Html | readonly Html[];
}

/** A part of a page in a box. */
export const card = ({ heading, href, clickable, variant, description, content }: Options): Html =>
  html`<div class="${classes("nhsuk-card", clickable && "nhsuk-card--clickable", variant && `nhsuk-card--${variant}`)}">
  <div class="nhsuk-card__content">
    ${heading ? headingOf(heading, href) : ""}
    ${content ?? (description ? html`<p class="nhsuk-card__description">${description}</p>` : "")}
  </div>
</div>`;

const headingOf = (heading: Text | CardHeading, href: string | undefined): Html => {
  const given: CardHeading = isText(heading) ? { text: heading } : heading;
  const named = classes("nhsuk-card__heading", given.size && `nhsuk-heading-${given.size}`);
  const said = href ? html`<a class="nhsuk-card__link" href="${href}">${given.text}</a>` : given.text;
  return given.level === 3
    ? html`<h3 class="${named}">${said}</h3>`
    : html`<h2 class="${named}">${said}</h2>`;
};
