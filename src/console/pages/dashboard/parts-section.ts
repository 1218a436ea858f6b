import { html } from "hono/html";
import { pagination } from "#console/components/pagination.ts";
import { stateTag } from "#console/components/state-tag.ts";
import { table } from "#console/components/table.ts";
import type { Html } from "#console/html.ts";
import { isolated } from "#console/isolated.ts";
import { at } from "#console/page.ts";
import { departmentAddress } from "#console/pages/departments/wanted.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { partsWords } from "#words/pages/dashboard/parts.ts";
import { type DashboardView, dashboardAddress, type Known, type PartShown } from "./dashboard-view.ts";
import { shareCell } from "./share-cell.ts";

/** The service groups, each a way down to its departments; or the departments of one. */
export const partsSection = (language: Language, view: DashboardView, known: Known): Html => {
  const say = sayIn(partsWords, language);
  const isBoard = view.wanted.group === null;
  return html`<h2 class="nhsuk-heading-l">${say(isBoard ? "byGroup" : "byDepartment")}</h2>
    ${isBoard ? html`<p class="porth-screen">${say("groupLead")}</p>` : ""}
    ${table({
      caption: { text: say(isBoard ? "byGroup" : "byDepartment"), classes: "nhsuk-u-visually-hidden" },
      responsive: true,
      firstCellIsHeader: true,
      head: [
        { text: say(isBoard ? "group" : "department"), width: "one-quarter" },
        say(isBoard ? "clear" : "standing"),
        say("inPlace"),
        say("onAllocate"),
        say("due"),
      ],
      rows: known.parts.map((part) => row(language, view, part)),
    })}
    ${pages(language, view, known)}`;
};

const row = (language: Language, view: DashboardView, { code, name, figures }: PartShown) => {
  const isBoard = view.wanted.group === null;
  const { departments_clear, departments_blocked, in_place, on_allocate, due_within_60_days } = figures;
  const isBlocked = (departments_blocked?.value ?? 0) > 0;
  return [
    nameCell(language, view, { code, name }),
    isBoard ? shareCell(language, departments_clear) : stateTag(isBlocked ? "blocked" : "clear", language),
    shareCell(language, in_place),
    shareCell(language, on_allocate),
    shareCell(language, due_within_60_days),
  ];
};

const nameCell = (
  language: Language,
  { wanted, mayOpen }: DashboardView,
  { code, name }: Pick<PartShown, "code" | "name">,
): Html => {
  const isBoard = wanted.group === null;
  const href = isBoard ? dashboardAddress({ ...wanted, group: code, after: null }) : departmentAddress(code);
  const shown =
    isBoard || mayOpen ? html`<a href="${at(language, href)}">${isolated(name)}</a>` : isolated(name);
  return name === code
    ? shown
    : html`${shown}<br><span class="porth-second nhsuk-u-font-weight-normal">${isolated(code)}</span>`;
};

const pages = (language: Language, { wanted }: DashboardView, { next }: Known): Html | string => {
  if (next === null && wanted.after === null) return "";
  const href = (after: string | null) => at(language, dashboardAddress({ ...wanted, after }));
  return pagination({
    language,
    next: next === null ? undefined : { href: href(next) },
    previous:
      wanted.after === null ? undefined : { href: href(null), label: sayIn(partsWords, language)("first") },
  });
};
