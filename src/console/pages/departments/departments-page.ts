import { html } from "hono/html";
import { button } from "#console/components/form/button.ts";
import { pagination } from "#console/components/pagination.ts";
import { warningCallout } from "#console/components/warning-callout.ts";
import type { Html } from "#console/html.ts";
import { type Around, at, page } from "#console/page.ts";
import type { Finding } from "#gate/finding.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { departmentsWords } from "#words/pages/departments.ts";
import { fixOf, messageOf } from "#words/render.ts";
import { departmentsFilters } from "./departments-filters.ts";
import { serviceGroupTable } from "./service-group-table.ts";
import { standingLinks } from "./standing-links.ts";
import { addressOf, type DepartmentsView, pageOf } from "./wanted.ts";

/** How every department stands today. */
export const departmentsPage = (around: Around, view: DepartmentsView): Html => {
  const { language } = around;
  const say = sayIn(departmentsWords, language);
  const { groups, next, previous } = pageOf(view);
  const href = (after: string | null) => at(language, addressOf({ ...view.wanted, after }));
  return page(
    { ...around, title: say("title"), current: "departments" },
    html`<h1 class="nhsuk-heading-xl">${say("title")}</h1>
      <p class="nhsuk-lede-text">${say("lead")}</p>
      ${evidence(language, view)}
      ${departmentsFilters(language, view)}
      ${standingLinks(language, view)}
      ${
        groups.length > 0
          ? groups.map((group) =>
              serviceGroupTable(language, group, view.serviceGroups.get(group.code) ?? group.code),
            )
          : nothing(language, view)
      }
      ${
        next !== null || previous !== undefined
          ? pagination({
              language,
              next: next === null ? undefined : { href: href(next) },
              previous: previous === undefined ? undefined : { href: href(previous) },
            })
          : ""
      }`,
  );
};

/** What keeps every department back, whatever its plans: said once, with who can mend it. */
const evidence = (language: Language, { found }: DepartmentsView): Html | string => {
  const findings = (found[0]?.answer.reasons ?? []).filter(isOfEvidence);
  if (findings.length === 0) return "";
  return warningCallout({
    language,
    level: 2,
    heading: sayIn(departmentsWords, language)("evidenceTitle"),
    text: html`${findings.map((finding) => html`<p>${messageOf(finding, language)} ${fixOf(finding, language)}</p>`)}`,
  });
};

const isOfEvidence = ({ rule }: Finding): boolean => rule === "JP-8" || rule === "JP-9";

/** Why the list is empty, and what to do about it. */
const nothing = (language: Language, { wanted, found }: DepartmentsView): Html => {
  const say = sayIn(departmentsWords, language);
  if (wanted.text === null && wanted.serviceGroup === null)
    return html`<p>${say(found.length === 0 ? "emptyAll" : "emptyStanding")}</p>`;
  return html`<p>${say("emptySearch")}</p>
    <p>${button({
      text: say("clearFilters"),
      variant: "secondary",
      href: at(language, addressOf({ standing: null, serviceGroup: null, text: null, after: null })),
    })}</p>`;
};
