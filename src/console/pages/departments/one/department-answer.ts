import { html } from "hono/html";
import { type SummaryRow, summaryList } from "#console/components/summary-list.ts";
import type { Html } from "#console/html.ts";
import { clearThroughText } from "#console/pages/departments/service-group-table.ts";
import { standingTags } from "#console/pages/departments/standing-tags.ts";
import { dayText } from "#words/day-text.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { departmentsWords } from "#words/pages/departments.ts";
import { departmentWords } from "#words/pages/departments-one.ts";
import type { DepartmentView } from "./department-view.ts";

/** The answer, before anything else, and until when. */
export const departmentAnswer = (language: Language, { answer, forecast }: DepartmentView): Html => {
  const say = sayIn(departmentWords, language);
  const { nextBlocked } = forecast;
  const meaning = !answer.mayAdvertise
    ? say("blockedMeaning", { count: answer.reasons.length })
    : nextBlocked
      ? say("clearUntil", { day: dayText(nextBlocked.on, language) })
      : say("clearForGood");
  return html`<div class="porth-answer">
    <p class="porth-answer__tags">${standingTags(answer, language)}</p>
    <h2 class="nhsuk-heading-l">${say(answer.mayAdvertise ? "may" : "mayNot")}</h2>
    <p>${meaning}</p>
  </div>`;
};

/** The answer in figures. */
export const departmentFigures = (language: Language, { answer }: DepartmentView): Html => {
  const say = sayIn(departmentWords, language);
  const { inScope, inPlace, notInPlace, exempt } = answer.summary;
  const rows: readonly SummaryRow[] = [
    {
      key: say("inPlace"),
      value:
        inScope === 0
          ? sayIn(departmentsWords, language)("nobody")
          : sayIn(departmentsWords, language)("ofAll", { inPlace, inScope }),
    },
    { key: say("notInPlace"), value: String(notInPlace) },
    { key: say("exempt"), value: String(exempt) },
    { key: say("clearThrough"), value: clearThroughText(answer, language) },
    ...(answer.validThrough
      ? [{ key: say("validThrough"), value: dayText(answer.validThrough, language) }]
      : []),
  ];
  return summaryList({ rows });
};
