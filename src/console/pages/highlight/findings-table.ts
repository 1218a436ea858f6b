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
    ${table({
      caption: { text: say("findingsCaption"), size: "s" },
      head: [say("finding"), say("figure"), say("now"), say("lastReport"), say("movement")],
      rows: report.findings.flatMap(({ finding, measures }) =>
        measures.map((each) => [
          sayIn(auditFindingWords, language)(finding),
          report.definitions[each.measure].title[language],
          { text: shareText(language, each.now) },
          { text: hasLast ? shareText(language, each.last) : say("noReport") },
          { text: movementText(language, each, hasLast) },
        ]),
      ),
      firstCellIsHeader: true,
      responsive: true,
    })}`;
};
