import { html } from "hono/html";
import { table } from "#console/components/table.ts";
import type { Html } from "#console/html.ts";
import type { FrozenReport, RequestCounts } from "#measures/report/frozen-report.ts";
import { categoryName, type OverrideCategory } from "#review/categories.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { reportCountWords } from "#words/pages/highlight/counts.ts";

const numeric = (text: string) => ({ text, format: "numeric" as const });

/** Overrides that counted in the period, by why they were given. */
export const overridesTable = (
  language: Language,
  { overrides }: FrozenReport,
  categories: readonly OverrideCategory[],
): Html => {
  const say = sayIn(reportCountWords, language);
  const days = (count: number | null) => (count === null ? say("none") : String(count));
  return html`<h2 class="nhsuk-heading-l">${say("overrides")}</h2>
    ${
      overrides.length < 2
        ? html`<p>${say("noOverrides")}</p>`
        : table({
            caption: { text: say("overridesCaption"), size: "s" },
            head: [
              say("reason"),
              numeric(say("open")),
              numeric(say("expired")),
              numeric(say("endedEarly")),
              numeric(say("medianDays")),
              numeric(say("longestDays")),
            ],
            rows: overrides.map((each) => [
              each.category === null
                ? html`<strong>${say("all")}</strong>`
                : (categoryName(categories, each.category, language) ?? each.category),
              String(each.open),
              String(each.expired),
              String(each.ended_early),
              days(each.median_days),
              days(each.longest_days),
            ]),
            firstCellIsHeader: true,
            responsive: true,
          })
    }`;
};

/** What was asked in the period; how often for a locum in a department that was blocked comes first. */
export const requestsTable = (language: Language, { requests, locum_requests }: FrozenReport): Html => {
  const say = sayIn(reportCountWords, language);
  const row = (name: string, { asked, clear, blocked, overridden }: RequestCounts) => [
    name,
    ...[asked, clear, blocked, overridden].map(String),
  ];
  return html`<h2 class="nhsuk-heading-l">${say("requests")}</h2>
    <p>${say("locumText", { count: locum_requests.blocked + locum_requests.overridden })}</p>
    ${table({
      caption: { text: say("requestsCaption"), size: "s" },
      head: [
        say("kind"),
        numeric(say("asked")),
        numeric(say("clear")),
        numeric(say("refused")),
        numeric(say("overridden")),
      ],
      rows: [row(say("everyKind"), requests), row(say("locum"), locum_requests)],
      firstCellIsHeader: true,
      responsive: true,
    })}`;
};
