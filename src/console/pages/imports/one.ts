import { html } from "hono/html";
import { button } from "#console/components/form/button.ts";
import { notificationBanner } from "#console/components/notification-banner.ts";
import type { Html } from "#console/html.ts";
import { type Around, at, page } from "#console/page.ts";
import { who } from "#console/who.ts";
import type { ImportReport } from "#register/import-report.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { historyOfImportsWords } from "#words/pages/imports/history.ts";
import { importsWords } from "#words/pages/imports/overview.ts";
import { reportWords } from "#words/pages/imports/report.ts";
import { timeText } from "#words/time-text.ts";
import { gateEffect } from "./effect.ts";
import { reportSummary, reportWarnings } from "./report.ts";
import type { DepartmentNames, LoadedExtract } from "./view.ts";

/** For how many departments the gate opened and closed. */
export interface Turned {
  readonly opened: number;
  readonly closed: number;
}

/** What has just been done. */
export type ImportNotice = Turned & { readonly done: "wasLoaded" | "wasUndone"; readonly hasMoved: boolean };

export interface ImportView {
  readonly extract: LoadedExtract;
  readonly report: ImportReport;
  readonly names: ReadonlyMap<string, string>;
  readonly departments: DepartmentNames;
  readonly notice: ImportNotice | null;
}

/** One import: what it held and did, and the way back while it is current. */
export const importPage = (around: Around, view: ImportView): Html => {
  const { language } = around;
  const say = sayIn(historyOfImportsWords, language);
  const name = sayIn(importsWords, language);
  const { extract, report } = view;
  const loadedAt = timeText(extract.loadedAt, language);
  return page(
    {
      ...around,
      path: `/imports/${extract.id}`,
      title: `${name(extract.kind)}, ${loadedAt}`,
      current: "imports",
      breadcrumbs: [
        { text: name("title"), href: at(language, "/imports") },
        { text: say("title"), href: at(language, "/imports/history") },
      ],
    },
    html`${notice(language, view)}
      <h1 class="nhsuk-heading-l"><span class="nhsuk-caption-l">${loadedAt}</span> ${name(extract.kind)}</h1>
      ${reportSummary(language, report, {
        first: [{ key: say("state"), value: html`<strong>${say(extract.state)}</strong>` }],
        last: [
          { key: say("by"), value: who(extract.loadedBy, view.names) },
          {
            key: sayIn(reportWords, language)("digest"),
            value: html`<span class="porth-reference">${report.sha256}</span>`,
          },
          { key: say("reference"), value: html`<span class="porth-reference">${extract.id}</span>` },
        ],
      })}
      ${reportWarnings(language, report)}
      ${gateEffect(language, report.effect, { names: view.departments, isDone: true })}
      ${extract.state === "current" ? wayBack(language, extract) : ""}`,
  );
};

const notice = (language: Language, { notice }: ImportView): Html => {
  const say = sayIn(historyOfImportsWords, language);
  if (notice === null) return html``;
  const { done, opened, closed, hasMoved } = notice;
  return notificationBanner({
    language,
    variant: "success",
    heading: say(done),
    text: html`<p class="nhsuk-body">${
      opened + closed === 0
        ? sayIn(reportWords, language)("changes", { count: 0 })
        : html`${say("opened", { count: opened })} ${say("closed", { count: closed })}`
    }</p>
      ${hasMoved ? html`<p class="nhsuk-body">${say("wasMoved")}</p>` : ""}`,
  });
};

const wayBack = (language: Language, { id }: LoadedExtract): Html => {
  const say = sayIn(historyOfImportsWords, language);
  return html`<h2 class="nhsuk-heading-m">${say("undo")}</h2>
    <p>${say("undoText")}</p>
    ${button({ text: say("undo"), variant: "secondary", href: at(language, `/imports/${id}/undo`) })}`;
};
