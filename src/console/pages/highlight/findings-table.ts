import { html } from "hono/html";
import { table } from "#console/components/table.ts";
import type { Html } from "#console/html.ts";
import type { FrozenReport } from "#measures/report/frozen-report.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { auditFindingWords, reportPageWords } from "#words/pages/highlight/page.ts";
import { movementText, shareText } from "./figure-cells.ts";

/** How far what the audit found is mended. */
export const findingsTable = (language: Language, report: FrozenReport): Html => {
  const say = sayIn(reportPageWords, language);
  const hasLast = report.compared_with !== null;
  return html`<h2 class="nhsuk-heading-l">${say("findings")}</h2>
    ${report.findings.map(({ finding, measures }) =>
      table({
        caption: { text: sayIn(auditFindingWords, language)(finding), size: "s" },
        head: [
          { text: say("figure"), width: "one-quarter" },
          { text: say("now"), width: "one-quarter" },
          { text: say("lastReport"), width: "one-quarter" },
          say("movement"),
        ],
        rows: measures.map((each) => [
          report.definitions[each.measure].title[language],
          { text: shareText(language, each.now) },
          { text: hasLast ? shareText(language, each.last) : say("noReport") },
          { text: movementText(language, each, hasLast) },
        ]),
        firstCellIsHeader: true,
        responsive: true,
      }),
    )}`;
};
