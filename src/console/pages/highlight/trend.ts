import { html } from "hono/html";
import { trendChart } from "#console/charts/trend-chart.ts";
import { table } from "#console/components/table.ts";
import type { Html, Text } from "#console/html.ts";
import type { FrozenReport, TrendPoint } from "#measures/report/frozen-report.ts";
import { percentOf } from "#measures/report/movement.ts";
import { dayText } from "#words/day-text.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { reportPageWords } from "#words/pages/highlight/page.ts";
import { shareText } from "./figure-cells.ts";

/** How the part in place went through the period, drawn, and as figures of the days that the drawing names. */
export const trend = (language: Language, { trend: points }: FrozenReport): Html => {
  const say = sayIn(reportPageWords, language);
  const named = points.filter(({ on }, at) => at === 0 || at === points.length - 1 || on.endsWith("-01"));
  return html`<h2 class="nhsuk-heading-l">${say("trend")}</h2>
    ${
      points.length > 1
        ? trendChart({
            id: "in-place",
            title: say("trend"),
            desc: say("trendDesc"),
            points: points.map(({ in_place }) => percentOf(in_place)),
            marks: [0, points.length - 1].map((at) => ({
              at,
              text: points[at] ? dayInYear(points[at].on, language) : "",
            })),
            most: 100,
            unit: "%",
          })
        : ""
    }
    ${table({
      caption: { text: say("trendCaption"), size: "s" },
      head: [say("day"), say("inPlace"), say("blocked")],
      rows: named.map((point) => cells(language, point)),
      firstCellIsHeader: true,
      responsive: true,
    })}`;
};

/** There is no room for the year, which the table below it has. */
const dayInYear = (day: TrendPoint["on"], language: Language): string =>
  dayText(day, language).replace(/ \d{4}$/, "");

const cells = (language: Language, { on, in_place, departments_blocked }: TrendPoint) => {
  const isKept = in_place !== null || departments_blocked !== null;
  const shown = (share: TrendPoint["in_place"]): Text =>
    isKept ? shareText(language, share) : sayIn(reportPageWords, language)("notKept");
  return [dayText(on, language), { text: shown(in_place) }, { text: shown(departments_blocked) }];
};
