import { scaleBand } from "d3-scale";
import { html } from "hono/html";
import type { Html } from "#console/html.ts";
import { type Picture, percent, picture } from "./picture.ts";

export interface ColumnChart extends Picture {
  /** In order. */
  readonly columns: readonly Column[];
}

export interface Column {
  /** A few letters below it: “Nov”. */
  readonly label: string;
  readonly value: number;
  /** How high the column could be: it is outlined behind it. */
  readonly of: number;
}

/** A column each, with its figure above. Where there is little room every third has words, from the first. */
export const columnChart = ({ columns, ...about }: ColumnChart): Html => {
  const most = Math.max(1, ...columns.map(({ of }) => of));
  const scale = scaleBand(columns.keys(), [0, 1]).padding(0.2);
  const width = percent(scale.bandwidth());
  return picture(
    about,
    "columns",
    columns.map(({ label, value, of }, at) => {
      const left = scale(at) ?? 0;
      const middle = percent(left + scale.bandwidth() / 2);
      const words = at % 3 === 0 ? "porth-chart__text" : "porth-chart__text porth-chart__text--minor";
      return html`<rect class="porth-chart__track" x="${percent(left)}" width="${width}" y="${percent(1 - of / most)}" height="${percent(of / most)}"/><rect class="porth-chart__bar" x="${percent(left)}" width="${width}" y="${percent(1 - value / most)}" height="${percent(value / most)}"/><text class="${words} porth-chart__text--figure" x="${middle}" y="${percent(1 - of / most)}" dy="-0.5em" text-anchor="middle">${value}</text><text class="${words}" x="${middle}" y="100%" dy="1.5em" text-anchor="middle">${label}</text>`;
    }),
  );
};
