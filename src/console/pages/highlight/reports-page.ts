import { html } from "hono/html";
import { errorSummary } from "#console/components/form/error-summary.ts";
import { pagination } from "#console/components/pagination.ts";
import { table } from "#console/components/table.ts";
import type { Html } from "#console/html.ts";
import { type Around, at, page } from "#console/page.ts";
import type { Day } from "#gate/day.ts";
import { dayText } from "#words/day-text.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { periodFaultWords, reportsWords } from "#words/pages/highlight/list.ts";
import { reportPageWords } from "#words/pages/highlight/page.ts";
import { timeText } from "#words/time-text.ts";
import type { InBoth } from "#words/told.ts";
import { periodForm } from "./period-form.ts";
import type { TypedFault, TypedPeriod } from "./typed-period.ts";

export interface ReportsView {
  readonly reports: readonly ShownReport[];
  /** Where the next page begins; null at the end. */
  readonly next: string | null;
  /** Where this page begins; null for the first. */
  readonly after: string | null;
  /** Of the form, so that it is done once. */
  readonly key: string;
  readonly typed: TypedPeriod;
  readonly faults: readonly TypedFault[];
  readonly today: Day;
}

export interface ShownReport {
  readonly id: string;
  readonly fromDay: Day;
  readonly toDay: Day;
  readonly madeAt: string;
  readonly headline: InBoth;
}

/** Every highlight report, and the form that makes one. */
export const reportsPage = (around: Around, view: ReportsView): Html => {
  const { language } = around;
  const say = sayIn(reportsWords, language);
  const { faults } = view;
  return page(
    { ...around, title: say("title"), current: "reports", hasErrors: faults.length > 0 },
    html`${
      faults.length === 0
        ? ""
        : errorSummary({
            language,
            errorList: faults.map(({ field, code, parts }) => ({
              text: sayIn(periodFaultWords, language)(code),
              href: `#${field}-${parts?.[0] ?? "day"}`,
            })),
          })
    }
      <h1 class="nhsuk-heading-xl">${say("title")}</h1>
      <p class="nhsuk-lede-text">${say("lead")}</p>
      ${periodForm(language, view)}
      <h2 class="nhsuk-heading-l">${say("reports")}</h2>
      ${view.reports.length === 0 ? html`<p>${say(view.after ? "noneHere" : "none")}</p>` : reportsTable(language, view)}
      ${pages(language, view)}`,
  );
};

const reportsTable = (language: Language, { reports }: ReportsView): Html => {
  const say = sayIn(reportsWords, language);
  return table({
    caption: { text: say("caption"), classes: "nhsuk-u-visually-hidden" },
    head: [say("period"), say("headline"), say("madeAt")],
    rows: reports.map(({ id, fromDay, toDay, madeAt, headline }) => [
      {
        text: sayIn(reportPageWords, language)("period", {
          from: dayText(fromDay, language),
          to: dayText(toDay, language),
        }),
        href: at(language, `/highlight-reports/${id}`),
      },
      headline[language],
      timeText(madeAt, language),
    ]),
    firstCellIsHeader: true,
    responsive: true,
  });
};

const pages = (language: Language, { next, after }: ReportsView): Html | string => {
  if (next === null && after === null) return "";
  const href = (path: string) => at(language, `/highlight-reports${path}`);
  return pagination({
    language,
    next: next === null ? undefined : { href: href(`?after=${next}`) },
    previous:
      after === null ? undefined : { href: href(""), label: sayIn(reportsWords, language)("firstPage") },
  });
};
