import { html } from "hono/html";
import { table } from "#console/components/table.ts";
import type { Cell } from "#console/components/table-cell.ts";
import type { Html, Text } from "#console/html.ts";
import { isolated } from "#console/isolated.ts";
import type { FrozenReport, ReportPart } from "#measures/report/frozen-report.ts";
import { dayText } from "#words/day-text.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { reportPageWords } from "#words/pages/highlight/page.ts";
import { movementText, shareText, shareWithBar } from "./figure-cells.ts";

/** Each service group and the whole board on the last day, and since the last report. */
export const standingTable = (language: Language, report: FrozenReport): Html => {
  const say = sayIn(reportPageWords, language);
  const row = (name: Text, part: ReportPart): readonly (Text | Cell)[] => [
    { text: name },
    { text: shareText(language, part.departments_blocked.now) },
    { text: String(part.exempt) },
    { text: shareWithBar(language, part.in_place.now) },
    { text: report.compared_with ? shareText(language, part.in_place.last) : say("noReport") },
    { text: movementText(language, part.in_place, report.compared_with !== null) },
  ];
  return html`<h2 class="nhsuk-heading-l">${say("standing")}</h2>
    ${table({
      caption: { text: say("standingCaption", { day: dayText(report.to, language) }), size: "s" },
      head: [
        say("serviceGroup"),
        say("blocked"),
        say("exempt"),
        say("inPlace"),
        say("inPlaceLast"),
        say("movement"),
      ],
      rows: [
        ...report.service_groups.map((part) => row(isolated(part.name[language]), part)),
        row(html`<strong>${say("wholeBoard")}</strong>`, report.whole),
      ],
      firstCellIsHeader: true,
      responsive: true,
    })}`;
};
