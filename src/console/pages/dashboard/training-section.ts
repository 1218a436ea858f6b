import { html } from "hono/html";
import { shareBar } from "#console/charts/share-bar.ts";
import { details } from "#console/components/details.ts";
import { table } from "#console/components/table.ts";
import type { Html } from "#console/html.ts";
import { isolated } from "#console/isolated.ts";
import { at } from "#console/page.ts";
import { departmentName } from "#console/pages/departments/department-name.ts";
import { departmentAddress } from "#console/pages/departments/wanted.ts";
import { type TrainingNeed, type TrainingSign, trainingWeights } from "#measures/training-need.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { trainingWords } from "#words/pages/dashboard/ahead.ts";
import type { DashboardView, Known } from "./dashboard-view.ts";
import { numberText } from "./figure-text.ts";

const signs = Object.keys(trainingWeights) as TrainingSign[];

/** Which specialities are trained first, and the formula that says so. */
export const trainingSection = (language: Language, view: DashboardView, { needs, needy }: Known): Html => {
  const say = sayIn(trainingWords, language);
  const filled = { shown: numberText(needs.length), of: numberText(needy) };
  return html`<h2 class="nhsuk-heading-l">${say("title")}</h2>
    <p>${say("lead")} ${needs.length > 0 ? say("shown", filled) : ""}</p>
    ${details({
      summary: say("how"),
      text: html`<p>${say("formula", trainingWeights)}</p><p>${say("order")}</p><p class="porth-second">${say("source")}</p>`,
    })}
    ${
      needs.length === 0
        ? html`<p>${say("none")}</p>`
        : table({
            caption: { text: say("caption"), classes: "nhsuk-u-visually-hidden" },
            responsive: true,
            firstCellIsHeader: true,
            head: [
              { text: say("department"), width: "one-third" },
              say("points"),
              ...signs.map((sign) => ({ text: say(sign), format: "numeric" as const })),
            ],
            rows: needs.map((need, place) => row(language, view, [need, place, needs[0]?.points ?? 0])),
          })
    }`;
};

const row = (
  language: Language,
  { mayOpen }: DashboardView,
  [{ department, points, people }, place, most]: readonly [TrainingNeed, number, number],
) => {
  const name = isolated(departmentName(language, department));
  const shown = mayOpen
    ? html`<a href="${at(language, departmentAddress(department.code))}">${name}</a>`
    : name;
  return [
    html`${place + 1}. ${shown}<br><span class="porth-second nhsuk-u-font-weight-normal">${isolated(department.code)}</span>`,
    html`${numberText(points)}${shareBar(points, most)}`,
    ...signs.map((sign) => numberText(people[sign])),
  ];
};
