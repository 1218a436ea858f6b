import { html } from "hono/html";
import { type SummaryRow, summaryList } from "#console/components/summary-list.ts";
import { attributes, type Html, type Text } from "#console/html.ts";
import { isolated } from "#console/isolated.ts";
import type { ImportReport } from "#register/import-report.ts";
import { dayText } from "#words/day-text.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { importsWords } from "#words/pages/imports/overview.ts";
import { reportWords } from "#words/pages/imports/report.ts";

/** What a file holds, and what it does to the rows. `first` and `last` go around that. */
export const reportSummary = (
  language: Language,
  report: ImportReport,
  {
    first = [],
    last = [],
  }: { readonly first?: readonly SummaryRow[]; readonly last?: readonly SummaryRow[] },
): Html => {
  const say = sayIn(reportWords, language);
  const counts = ["rows", "added", "changed", "removed", "unchanged"] as const;
  return summaryList({
    rows: [
      ...first,
      { key: say("kind"), value: sayIn(importsWords, language)(report.kind) },
      ...(report.extractedOn ? [{ key: say("takenOn"), value: dayText(report.extractedOn, language) }] : []),
      ...counts.map((key) => ({ key: say(key), value: String(report[key]) })),
      ...(report.ignoredColumns.length > 0
        ? [{ key: say("ignored"), value: lines(report.ignoredColumns) }]
        : []),
      ...last,
    ],
  });
};

/** What the reader of the file was in doubt about; in English alone. */
export const reportWarnings = (language: Language, { warnings }: ImportReport): Html =>
  warnings.length === 0
    ? html``
    : html`<h2 class="nhsuk-heading-m">${sayIn(reportWords, language)("warnings")}</h2>
      <ul class="nhsuk-list nhsuk-list--bullet"${attributes({ lang: language !== "en" && "en" })}>
        ${warnings.map((text) => html`<li>${isolated(text)}</li>`)}
      </ul>`;

const lines = (texts: readonly string[]): Text =>
  html`<ul class="nhsuk-list nhsuk-u-margin-bottom-0">${texts.map((text) => html`<li>${isolated(text)}</li>`)}</ul>`;
