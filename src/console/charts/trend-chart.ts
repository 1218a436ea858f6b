import { scaleLinear } from "d3-scale";
import { area, line } from "d3-shape";
import { html } from "hono/html";
import type { Html } from "#console/html.ts";
import { hundredth, type Picture, percent, picture } from "./picture.ts";

export interface TrendChart extends Picture {
  /** One a day, in order; null where the day is missing. */
  readonly points: readonly (number | null)[];
  /** Words below some of the points, in order. */
  readonly marks: readonly { readonly at: number; readonly text: string }[];
  /** What the figures can come to: the axis goes from nought to there, or a little further. */
  readonly most: number;
  /** Put after each figure of the axis: “%”. */
  readonly unit?: string;
}

/** A line over the area below it. It breaks where days are missing, which are hatched. */
export const trendChart = ({ points, marks, most, unit = "", ...about }: TrendChart): Html => {
  const last = points.length - 1;
  const x = (at: number): number => (last > 0 ? at / last : 1);
  const scale = scaleLinear([0, Math.max(most, 1)], [1, 0]).nice(2);
  const y = (value: number): number => scale(value);
  const ticks = scale.ticks(2).filter(Number.isInteger);
  return picture(about, "trend", [
    ...missingRuns(points).map((run) => missing(about.id, run.map(x) as [number, number])),
    ...ticks.map((tick) => gridLine(y(tick), `${tick}${unit}`)),
    html`<svg class="porth-chart__plot" viewBox="0 0 100 100" preserveAspectRatio="none">${curves(points, x, y)}</svg>`,
    ...alone(points).map(([at, value]) => dot(x(at), y(value))),
    ...marks.map(({ at, text }) => mark(x(at), text)),
  ]);
};

type Place = (of: number) => number;

const curves = (points: TrendChart["points"], x: Place, y: Place): Html => {
  const known = (point: number | null) => point !== null;
  const left = (_: unknown, at: number) => hundredth(x(at));
  const top = (point: number | null) => hundredth(y(point ?? 0));
  const shape = area<number | null>(left, hundredth(y(0)), top).defined(known);
  const edge = line<number | null>(left, top).defined(known);
  return html`<path class="porth-chart__area" d="${shape([...points]) ?? ""}"/><path class="porth-chart__line" d="${edge([...points]) ?? ""}" vector-effect="non-scaling-stroke"/>`;
};

const gridLine = (y: number, text: string): Html =>
  html`<line class="porth-chart__grid" x1="0" x2="100%" y1="${percent(y)}" y2="${percent(y)}"/><text class="porth-chart__text" x="0" y="${percent(y)}" dx="-0.5em" dy="0.35em" text-anchor="end">${text}</text>`;

const dot = (x: number, y: number): Html =>
  html`<circle class="porth-chart__dot" cx="${percent(x)}" cy="${percent(y)}" r="4"/>`;

const mark = (x: number, text: string): Html => {
  const anchor = x === 0 ? "start" : x === 1 ? "end" : "middle";
  return html`<text class="porth-chart__text" x="${percent(x)}" y="100%" dy="1.5em" text-anchor="${anchor}">${text}</text>`;
};

const missing = (id: string, [from, to]: readonly [number, number]): Html =>
  html`<defs><pattern id="${id}-missing-${hundredth(from) * 10}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="porth-chart__hatch" d="M0 0V6"/></pattern></defs><rect x="${percent(from)}" y="0" width="${percent(to - from)}" height="100%" fill="url(#${id}-missing-${hundredth(from) * 10})"/>`;

/** From half a day before each run of missing days to half a day after it. */
const missingRuns = (points: TrendChart["points"]): readonly (readonly [number, number])[] =>
  points.flatMap((point, at) => {
    if (point !== null || (at > 0 && points[at - 1] === null)) return [];
    const next = points.findIndex((other, later) => later > at && other !== null);
    const end = next === -1 ? points.length - 1 : next - 0.5;
    return [[Math.max(at - 0.5, 0), Math.min(end, points.length - 1)] as const];
  });

/** The last day that is known, and every day that no line leads to. */
const alone = (points: TrendChart["points"]): readonly (readonly [number, number])[] => {
  const last = points.findLastIndex((point) => point !== null);
  const isKnown = (at: number) => typeof points[at] === "number";
  return points.flatMap((point, at) =>
    point !== null && (at === last || !(isKnown(at - 1) || isKnown(at + 1))) ? [[at, point] as const] : [],
  );
};
