import { html } from "hono/html";
import { errorSummary } from "#console/components/form/error-summary.ts";
import { insetText } from "#console/components/inset-text.ts";
import type { Html } from "#console/html.ts";
import { isolated } from "#console/isolated.ts";
import { type Around, at, page } from "#console/page.ts";
import { dayText } from "#words/day-text.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { dashboardWords } from "#words/pages/dashboard/page.ts";
import { aheadSection } from "./ahead-section.ts";
import { type DashboardView, dashboardAddress, type Known } from "./dashboard-view.ts";
import { dayForm, faultText } from "./day-form.ts";
import { headline } from "./headline.ts";
import { measuresSection } from "./measures-section.ts";
import { partsSection } from "./parts-section.ts";
import { trainingSection } from "./training-section.ts";
import { trendSection } from "./trend-section.ts";

/** How the board stands, or one of its service groups: nobody is named. */
export const dashboardPage = (around: Around, view: DashboardView): Html => {
  const { language } = around;
  const say = sayIn(dashboardWords, language);
  const { wanted, groupName, fault, known } = view;
  return page(
    {
      ...around,
      title: groupName === null ? say("title") : `${groupName} – ${say("title")}`,
      current: "dashboard",
      hasErrors: fault !== null,
    },
    html`<div class="porth-dashboard">${fault ? errorSummary({ language, errorList: [{ text: faultText(language, view), href: "#on-day" }] }) : ""}
      <h1 class="nhsuk-heading-xl"><span class="nhsuk-caption-xl">${groupName === null ? say("board") : isolated(groupName)}</span> ${say("title")}</h1>
      ${
        wanted.group === null
          ? ""
          : html`<p class="porth-screen"><a href="${at(language, dashboardAddress({ ...wanted, group: null, after: null }))}">${say("wholeBoard")}</a></p>`
      }
      ${lead(language, view)}
      ${dayForm(language, view)}
      ${known === null ? missing(language, view) : sections(language, view, known)}</div>`,
  );
};

/** What day it is about, where the figures come from, and on what evidence they rest. */
const lead = (language: Language, { on, known }: DashboardView): Html | string => {
  if (known === null) return "";
  const say = sayIn(dashboardWords, language);
  const { origin, staffListOn, allocateOn } = known;
  const lines = [
    say(origin),
    staffListOn ? say("staffList", { day: dayText(staffListOn, language) }) : say("noStaffList"),
    allocateOn ? say("allocate", { day: dayText(allocateOn, language) }) : say("noAllocate"),
  ];
  return html`<p class="nhsuk-lede-text nhsuk-u-margin-bottom-2">${say(origin === "forecast" ? "ahead" : "on", { day: dayText(on, language) })}</p>
    <p class="porth-second">${lines.join(" ")}</p>`;
};

const missing = (language: Language, { on }: DashboardView): Html => {
  const say = sayIn(dashboardWords, language);
  return html`<h2 class="nhsuk-heading-m">${say("missingTitle")}</h2>
    ${insetText({ language, text: say("missing", { day: dayText(on, language) }) })}`;
};

const sections = (language: Language, view: DashboardView, known: Known): Html => {
  const say = sayIn(dashboardWords, language);
  if (known.whole.departments === 0)
    return insetText({ language, text: say(view.wanted.group === null ? "empty" : "emptyGroup") });
  return html`${headline(language, known)}
    ${partsSection(language, view, known)}
    ${trendSection(language, view)}
    ${aheadSection(language, view)}
    ${measuresSection(language, known)}
    ${trainingSection(language, view, known)}`;
};
