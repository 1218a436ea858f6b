import { html } from "hono/html";
import { type TrendChart, trendChart } from "#console/charts/trend-chart.ts";
import { attributes, type Html } from "#console/html.ts";
import { at } from "#console/page.ts";
import { dayText } from "#words/day-text.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { shortDay } from "#words/pages/dashboard/short-months.ts";
import { trendWords } from "#words/pages/dashboard/trend.ts";
import { type DashboardView, dashboardAddress, type Period, type TrendShown } from "./dashboard-view.ts";
import { percentText } from "./figure-text.ts";
import { type Followed, followed } from "./followed.ts";
import { trendTable } from "./trend-table.ts";

/** Small charts alike, each on the same axes, and the figures of all as one table. */
export const trendSection = (language: Language, view: DashboardView): Html => {
  const say = sayIn(trendWords, language);
  const { trend } = view;
  const [from, to] = [trend[0]?.on, trend.at(-1)?.on];
  return html`<h2 class="nhsuk-heading-l">${say("title")}</h2>
    ${periods(language, view)}
    ${
      from && to
        ? html`<p>${said(language, view, [dayText(from, language), dayText(to, language)])}</p>
    <div class="porth-multiples">${(Object.keys(followed) as Followed[]).map((name) => multiple(language, trend, name))}</div>
    ${trendTable(language, trend)}`
        : html`<p>${say("none")}</p>`
    }`;
};

const said = (
  language: Language,
  { trend, trendBegins }: DashboardView,
  [from, to]: readonly [string, string],
): string => {
  const say = sayIn(trendWords, language);
  const missing = trend.filter(({ figures }) => figures === null).length;
  return [
    say("lead", { from, to }),
    ...(trendBegins ? [say("begins", { day: from })] : []),
    ...(missing > 0 ? [say("gaps", { count: missing })] : []),
  ].join(" ");
};

const multiple = (language: Language, trend: readonly TrendShown[], name: Followed): Html => {
  const title = sayIn(trendWords, language)(name);
  const points = trend.map(({ figures }) => percentText(figures?.[followed[name]] ?? null));
  const last = points.findLast(isKnown);
  return html`<div class="porth-multiple">
      <h3 class="nhsuk-heading-s nhsuk-u-margin-bottom-1">${title}</h3>
      ${
        last === undefined
          ? html`<p>${sayIn(trendWords, language)("unknown")}</p>`
          : html`<p class="porth-multiple__value">${last}%</p>
      ${chart(language, trend, { id: `trend-${name}`, title, points })}`
      }
    </div>`;
};

const chart = (
  language: Language,
  trend: readonly TrendShown[],
  shown: Pick<TrendChart, "id" | "title" | "points">,
): Html => {
  const { points } = shown;
  const dayAt = (at: number) => trend[at]?.on ?? "2024-09-01";
  const words = (at: number) => ({ value: `${points[at]}%`, on: dayText(dayAt(at), language) });
  const [first, last] = [words(points.findIndex(isKnown)), words(points.findLastIndex(isKnown))];
  const end = trend.length - 1;
  const marks = [...new Set([0, ...(end > 1 ? [Math.round(end / 2)] : []), end])];
  return trendChart({
    ...shown,
    desc: sayIn(trendWords, language)("went", {
      first: first.value,
      from: first.on,
      last: last.value,
      to: last.on,
    }),
    most: 100,
    unit: "%",
    marks: marks.map((at) => ({ at, text: shortDay(dayAt(at), language) })),
  });
};

const isKnown = (point: number | null | undefined): point is number => typeof point === "number";

const periods = (language: Language, { wanted }: DashboardView): Html => {
  const say = sayIn(trendWords, language);
  const link = (period: Period) =>
    html`<li><a${attributes({
      class: "porth-states__link",
      href: `${at(language, dashboardAddress({ ...wanted, period }))}`,
      "aria-current": wanted.period === period && "true",
    })}>${say(period)}</a></li>`;
  return html`<nav class="porth-states porth-screen" aria-label="${say("period")}"><ul class="porth-states__list">${link("quarter")}${link("year")}</ul></nav>`;
};
