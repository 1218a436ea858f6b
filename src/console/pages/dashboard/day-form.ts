import { html } from "hono/html";
import { details } from "#console/components/details.ts";
import { button } from "#console/components/form/button.ts";
import { dateInput } from "#console/components/form/date-input.ts";
import type { Html } from "#console/html.ts";
import { at } from "#console/page.ts";
import { dayText } from "#words/day-text.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { dashboardWords } from "#words/pages/dashboard/page.ts";
import { type DashboardView, dashboardAddress } from "./dashboard-view.ts";

/** Another day: the address keeps it. Open where it has something to say, or nothing else is there. */
export const dayForm = (language: Language, view: DashboardView): Html => {
  const say = sayIn(dashboardWords, language);
  const { wanted, lastDay, typed, fault, known } = view;
  return html`<div class="porth-screen">${details({
    summary: say("chooseDay"),
    open: fault !== null || known === null,
    text: html`<form action="${at(language, "/dashboard")}" method="get" novalidate>
      ${wanted.group ? html`<input type="hidden" name="group" value="${wanted.group}">` : ""}
      ${wanted.period === "year" ? html`<input type="hidden" name="period" value="year">` : ""}
      ${dateInput({
        language,
        id: "on",
        namePrefix: "on",
        legend: { text: say("dayLegend"), size: "s" },
        hint: say("dayHint", { day: dayText(lastDay, language) }),
        values: typed,
        errorMessage: fault ? faultText(language, view) : undefined,
      })}
      <div class="porth-filters__buttons">
        ${button({ text: say("show"), variant: "secondary" })}
        ${wanted.on === null && !fault ? "" : html`<a href="${at(language, dashboardAddress({ ...wanted, on: null, after: null }))}">${say("today")}</a>`}
      </div>
    </form>`,
  })}</div>`;
};

export const faultText = (language: Language, { fault, lastDay }: DashboardView): string => {
  const say = sayIn(dashboardWords, language);
  return fault === "tooLate" ? say("tooLate", { day: dayText(lastDay, language) }) : say("unreal");
};
