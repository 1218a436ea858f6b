import { html } from "hono/html";
import type { Html } from "#console/html.ts";
import type { FrozenReport } from "#measures/report/frozen-report.ts";
import type { OverrideCategory } from "#review/categories.ts";
import { dayText } from "#words/day-text.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { reportPageWords } from "#words/pages/highlight/page.ts";
import { timeText } from "#words/time-text.ts";
import { dataBehind, definitionsOf, proofOf } from "./behind.ts";
import { overridesTable, requestsTable } from "./counts.ts";
import { decisionsAsked } from "./decisions-asked.ts";
import { findingsTable } from "./findings-table.ts";
import { standingTable } from "./standing-table.ts";
import { trend } from "./trend.ts";

/** A report, and what names what is in it. */
export interface ShownReport {
  readonly report: FrozenReport;
  readonly sha256: string;
  readonly overrideCategories: readonly OverrideCategory[];
}

/** A report as it is read and printed, from what is frozen and nothing else: the headline, and what is to be decided first. */
export const reportBody = (language: Language, { report, sha256, overrideCategories }: ShownReport): Html => {
  const say = sayIn(reportPageWords, language);
  const period = (of: Pick<FrozenReport, "from" | "to">) => ({
    from: dayText(of.from, language),
    to: dayText(of.to, language),
  });
  const last = report.compared_with;
  return html`<article class="porth-report">
    <h1 class="nhsuk-heading-xl"><span class="nhsuk-caption-xl">${say("period", period(report))}</span> ${say("title")}</h1>
    <p class="nhsuk-lede-text">${report.headline[language]}</p>
    <p>${say("made", { at: timeText(report.made_at, language) })} ${last ? say("comparedWith", period(last)) : say("firstOfAll")}</p>
    ${decisionsAsked(language, report)}
    ${standingTable(language, report)}
    ${trend(language, report)}
    ${findingsTable(language, report)}
    ${overridesTable(language, report, overrideCategories)}
    ${requestsTable(language, report)}
    ${dataBehind(language, report)}
    ${definitionsOf(language, report)}
    ${proofOf(language, report, sha256)}
  </article>`;
};
