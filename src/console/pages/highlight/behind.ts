import { html } from "hono/html";
import { summaryList } from "#console/components/summary-list.ts";
import type { Html } from "#console/html.ts";
import { auditFindings } from "#measures/report/findings.ts";
import type { FrozenExtract, FrozenReport } from "#measures/report/frozen-report.ts";
import { dayText } from "#words/day-text.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { reportCountWords } from "#words/pages/highlight/counts.ts";

/** How old and how good the data is that the report rests on. */
export const dataBehind = (language: Language, { evidence, data_quality }: FrozenReport): Html => {
  const say = sayIn(reportCountWords, language);
  const origins = { now: "originNow", kept: "originKept", filled: "originFilled" } as const;
  const taken = (extract: FrozenExtract | null) =>
    extract
      ? say("taken", { day: dayText(extract.extracted_on, language), count: extract.age_days })
      : say("notLoaded");
  return html`<h2 class="nhsuk-heading-l">${say("data")}</h2>
    ${summaryList({
      rows: [
        { key: say("origin"), value: say(origins[evidence.origin]) },
        { key: say("staffList"), value: taken(evidence.staff_list) },
        { key: say("allocate"), value: taken(evidence.allocate) },
        { key: say("unmatched"), value: String(data_quality.plan_rows_unmatched) },
        { key: say("unknownDepartments"), value: String(data_quality.departments_unknown) },
        { key: say("unknownStatuses"), value: String(data_quality.statuses_unknown) },
        { key: say("parked"), value: String(data_quality.events_parked) },
      ],
    })}`;
};

const shown = [
  ...(["departments_blocked", "in_scope", "in_place", "exempt"] as const),
  ...Object.values(auditFindings).flatMap(
    (measures) => Object.keys(measures) as (keyof FrozenReport["definitions"])[],
  ),
  ...(["overrides", "locum_requests", "requests", "comparison", "data_quality"] as const),
];

/** What each figure that is shown means, and who asks for it, as it was written when the report was made. */
export const definitionsOf = (language: Language, { definitions }: FrozenReport): Html => {
  const say = sayIn(reportCountWords, language);
  return html`<h2 class="nhsuk-heading-l">${say("definitions")}</h2>
    <dl class="porth-definitions">
      ${shown.map((name) => {
        const { title, definition, source } = definitions[name];
        return html`<dt>${title[language]}</dt><dd>${definition[language]} <span class="porth-second" lang="en">${source}.</span></dd>`;
      })}
    </dl>`;
};

/** What an outsider needs to hold the report against the trail. */
export const proofOf = (language: Language, report: FrozenReport, sha256: string): Html => {
  const say = sayIn(reportCountWords, language);
  const code = (text: string) => html`<span class="porth-reference">${text}</span>`;
  return html`<section class="porth-proof"><h2 class="nhsuk-heading-l">${say("proof")}</h2>
    ${summaryList({
      rows: [
        { key: say("reference"), value: code(report.id) },
        { key: say("digest"), value: code(sha256) },
        { key: say("policy"), value: code(say("policyVersion", report.policy)) },
        { key: say("auditHead"), value: code(say("auditLine", report.audit_head)) },
      ],
    })}</section>`;
};
