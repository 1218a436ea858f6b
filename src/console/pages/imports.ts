import { html } from "hono/html";
import { button } from "#console/components/form/button.ts";
import { warningCallout } from "#console/components/warning-callout.ts";
import type { Html } from "#console/html.ts";
import { type Around, at, page } from "#console/page.ts";
import { dayText } from "#words/day-text.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { importsWords } from "#words/pages/imports/overview.ts";
import { parkedWords } from "#words/pages/parked/parked.ts";
import { currentTable } from "./imports/current-table.ts";
import { freshnessOf } from "./imports/freshness.ts";
import { type ImportsView, importKinds } from "./imports/view.ts";

/** What is loaded, how old it is, and the way to load more. */
export const importsPage = (around: Around, view: ImportsView): Html => {
  const { language } = around;
  const say = sayIn(importsWords, language);
  return page(
    { ...around, title: say("title"), current: "imports" },
    html`<h1 class="nhsuk-heading-xl">${say("title")}</h1>
      <p class="nhsuk-lede-text">${say("lead")}</p>
      ${callout(language, view)}
      ${button({ text: say("load"), href: at(language, "/imports/new") })}
      ${currentTable(language, view)}
      <h2 class="nhsuk-heading-m">${say("more")}</h2>
      <ul class="nhsuk-list">
        <li><a href="${at(language, "/imports/unmatched")}">${say("unmatched", { count: view.unmatched })}</a></li>
        <li><a href="${at(language, "/parked")}">${sayIn(parkedWords, language)("link", { count: view.parked })}</a></li>
        <li><a href="${at(language, "/imports/history")}">${say("history")}</a></li>
      </ul>
      <h2 class="nhsuk-heading-m">${say("templates")}</h2>
      <p>${say("templatesText")}</p>
      <ul class="nhsuk-list">
        ${importKinds.map(
          (kind) =>
            html`<li><a href="${at(language, `/imports/templates/${kind}.csv`)}">${say("templateOf", { kind: say(kind) })}</a></li>`,
        )}
      </ul>`,
  );
};

/** Before anything else: that every department is blocked for want of evidence, or that nothing is there yet. */
const callout = (language: Language, view: ImportsView): Html => {
  const say = sayIn(importsWords, language);
  if (view.current.every(({ kind }) => kind !== "departments"))
    return warningCallout({ language, heading: say("firstTitle"), level: 2, text: say("firstText") });
  const wanting = [
    wantingText(language, view, "staff-list"),
    wantingText(language, view, "job-plans"),
  ].filter((text) => text !== null);
  return wanting.length === 0
    ? html``
    : warningCallout({
        language,
        heading: say("blockedTitle"),
        level: 2,
        text: html`${wanting.map((text) => html`<p>${text}</p>`)}`,
      });
};

const wantingText = (
  language: Language,
  view: ImportsView,
  kind: "staff-list" | "job-plans",
): string | null => {
  const say = sayIn(importsWords, language);
  const freshness = freshnessOf(kind, view);
  const isStaff = kind === "staff-list";
  if (freshness.state === "missing") return say(isStaff ? "staffListMissing" : "allocateMissing");
  return freshness.state === "stale"
    ? say(isStaff ? "staffListStale" : "allocateStale", { day: dayText(freshness.countsUntil, language) })
    : null;
};
