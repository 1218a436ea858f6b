import { html } from "hono/html";
import type { Html } from "#console/html.ts";
import { percent } from "./picture.ts";

/** So much of so much as a bar, below the figures that say so: nobody needs to be told twice. */
export const shareBar = (value: number, of: number): Html =>
  html`<svg class="porth-bar" aria-hidden="true" focusable="false"><rect class="porth-chart__track" x="0" y="0" width="100%" height="100%"/><rect class="porth-chart__bar" x="0" y="0" width="${percent(of > 0 ? Math.min(value / of, 1) : 0)}" height="100%"/></svg>`;
