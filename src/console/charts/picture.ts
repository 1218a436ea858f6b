import { html } from "hono/html";
import { classes, type Html } from "#console/html.ts";

/** What those hear who do not see a chart. Its figures are in the table beside it. */
export interface Picture {
  /** Of its own on the page. */
  readonly id: string;
  readonly title: string;
  /** What there is to be seen, in a sentence. */
  readonly desc: string;
}

/**
 * A picture as wide as its place. Positions along it are percentages, so that its letters stay as large as those of the
 * text; the console's style sheet gives height, and room for the labels at the edges.
 */
export const picture = ({ id, title, desc }: Picture, kind: string, body: readonly Html[]): Html =>
  html`<svg class="${classes("porth-chart", `porth-chart--${kind}`)}" role="img" aria-labelledby="${id}-title" aria-describedby="${id}-desc">
  <title id="${id}-title">${title}</title>
  <desc id="${id}-desc">${desc}</desc>
  ${body}
</svg>`;

/** A place on an axis of 100, to a tenth at the finest: the same text on every runtime. */
export const percent = (share: number): string => `${Math.round(share * 1_000) / 10}%`;

/** The same for a path, which knows no percentages: it is drawn in a square of 100 and stretched. */
export const hundredth = (share: number): number => Math.round(share * 1_000) / 10;
