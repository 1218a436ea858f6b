import { html } from "hono/html";
import { table } from "#console/components/table.ts";
import type { Html } from "#console/html.ts";
import { inPlaceText } from "#console/pages/departments/service-group-table.ts";
import { standingCell } from "#console/pages/departments/standing-tags.ts";
import type { Answer } from "#gate/answer.ts";
import type { ForecastDay } from "#register/forecast.ts";
import { dayText } from "#words/day-text.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { forecastWords } from "#words/pages/departments-one.ts";
import { requestsWords } from "#words/pages/requests.ts";
import { messageOf } from "#words/render.ts";
import type { DepartmentView } from "./department-view.ts";

/** The year ahead by month, and among it the day on which the department would be blocked. */
export const forecastTable = (language: Language, { forecast }: DepartmentView): Html => {
  const say = sayIn(forecastWords, language);
  const { months, nextBlocked } = forecast;
  const others = months.filter(({ on }) => on !== nextBlocked?.on);
  const days = [...others, ...(nextBlocked ? [nextBlocked] : [])].toSorted((a, b) => (a.on < b.on ? -1 : 1));
  return html`<h2 class="nhsuk-heading-m">${say("title")}</h2>
    <p>${say("lead")}</p>
    ${table({
      caption: { text: say("caption"), classes: "nhsuk-u-visually-hidden" },
      responsive: true,
      firstCellIsHeader: true,
      head: [{ text: say("day"), width: "one-quarter" }, say("standing"), say("inPlace"), say("why")],
      rows: days.map((day) => row(language, day, day === nextBlocked)),
    })}`;
};

const row = (
  language: Language,
  { on, answer }: ForecastDay,
  isNext: boolean,
): readonly (Html | string)[] => [
  isNext
    ? html`${dayText(on, language)}<br><strong>${sayIn(forecastWords, language)("nextBlocked")}</strong>`
    : dayText(on, language),
  standingCell(answer, language),
  inPlaceText(answer, language),
  why(language, answer),
];

/** Of the reasons the first two are told. */
const reasonsTold = 2;

const why = (language: Language, { reasons }: Answer): Html | string => {
  if (reasons.length === 0) return sayIn(forecastWords, language)("nothing");
  const more = reasons.length - reasonsTold;
  const lines = [
    ...reasons.slice(0, reasonsTold).map((reason) => messageOf(reason, language)),
    ...(more > 0 ? [sayIn(requestsWords, language)("moreReasons", { count: more })] : []),
  ];
  return html`${lines.map((line, at) => html`${at > 0 ? html`<br>` : ""}${line}`)}`;
};
