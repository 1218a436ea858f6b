import { html } from "hono/html";
import type { Html } from "#console/html.ts";
import { type Around, at, page } from "#console/page.ts";
import { dayText } from "#words/day-text.ts";
import { sayIn } from "#words/page-words.ts";
import { reportsWords } from "#words/pages/highlight/list.ts";
import { reportPageWords } from "#words/pages/highlight/page.ts";
import { reportBody, type ShownReport } from "./report-body.ts";

/** One highlight report, as it was frozen. */
export const reportPage = (around: Around, shown: ShownReport): Html => {
  const { report } = shown;
  const { language } = around;
  const say = sayIn(reportPageWords, language);
  const list = sayIn(reportsWords, language);
  const period = say("period", {
    from: dayText(report.from, language),
    to: dayText(report.to, language),
  });
  return page(
    {
      ...around,
      title: `${say("title")}, ${period}`,
      current: "reports",
      back: { href: at(language, "/highlight-reports"), text: list("allReports") },
    },
    html`${reportBody(language, shown)}
      <div class="porth-screen">
        <p><a href="${at(language, `/highlight-reports/${report.id}/csv`)}">${list("csv")}</a></p>
        <p>${list("print")}</p>
      </div>`,
  );
};
