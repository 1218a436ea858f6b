import { html } from "hono/html";
import { button } from "#console/components/form/button.ts";
import { select } from "#console/components/form/select.ts";
import { pagination } from "#console/components/pagination.ts";
import { table } from "#console/components/table.ts";
import type { Html, Text } from "#console/html.ts";
import { isolated } from "#console/isolated.ts";
import { at } from "#console/page.ts";
import type { PlanRow } from "#imports/rows.ts";
import type { PlanKind } from "#register/register.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { importsWords } from "#words/pages/imports/overview.ts";
import { unmatchedWords } from "#words/pages/imports/unmatched.ts";

/** A plan by its numbers: there is nobody to name. */
export interface UnmatchedPlan {
  readonly kind: PlanKind;
  readonly row: Pick<PlanRow, "id" | "assignmentNumber" | "employeeNumber" | "gmcNumber">;
}

interface Plans {
  readonly kind: PlanKind | null;
  readonly after: number;
  readonly shown: readonly UnmatchedPlan[];
  readonly next: number | null;
  readonly all: number;
}

/** Job plans that belong to nobody on the staff list. */
export const unmatchedPlans = (language: Language, view: Plans): Html => {
  const say = sayIn(unmatchedWords, language);
  const { all, after, next, shown } = view;
  const href = (passed: number) => at(language, addressOf(view.kind, passed));
  return html`<h2 class="nhsuk-heading-m">${say("plans", { count: all })}</h2>
    <p>${say("plansFix")}</p>
    ${filter(language, view.kind)}
    ${shown.length > 0 ? list(language, shown) : html`<p>${say(after > 0 ? "nothingAfter" : "noneInFile")}</p>`}
    ${
      next !== null || after > 0
        ? pagination({
            language,
            ...(next !== null && { next: { href: href(next) } }),
            ...(after > 0 && { previous: { href: href(0), label: say("firstPage") } }),
          })
        : ""
    }`;
};

const addressOf = (kind: PlanKind | null, after: number): string => {
  const query = new URLSearchParams({ ...(kind && { kind }), ...(after > 0 && { after: String(after) }) });
  return `/imports/unmatched${query.size > 0 ? `?${query}` : ""}`;
};

const filter = (language: Language, kind: PlanKind | null): Html => {
  const say = sayIn(unmatchedWords, language);
  const name = sayIn(importsWords, language);
  return html`<search class="porth-filters" aria-label="${say("filter")}">
    <form action="${at(language, "/imports/unmatched")}" method="get" novalidate>
      ${select({
        language,
        name: "kind",
        label: say("file"),
        value: kind ?? "",
        items: [
          { value: "", text: say("everyFile") },
          ...(["job-plans", "paper-plans"] as const).map((value) => ({ value, text: name(value) })),
        ],
      })}
      <div class="porth-filters__buttons">${button({ text: say("show"), variant: "secondary" })}</div>
    </form>
  </search>`;
};

const list = (language: Language, plans: readonly UnmatchedPlan[]): Html => {
  const say = sayIn(unmatchedWords, language);
  const number = (text: string | null): Text => (text === null ? say("notGiven") : isolated(text));
  return table({
    caption: { text: say("title"), classes: "nhsuk-u-visually-hidden" },
    responsive: true,
    firstCellIsHeader: true,
    head: [say("plan"), say("file"), say("assignment"), say("employee"), say("gmc")],
    rows: plans.map(({ kind, row }) => [
      isolated(row.id),
      sayIn(importsWords, language)(kind),
      number(row.assignmentNumber),
      number(row.employeeNumber),
      number(row.gmcNumber),
    ]),
  });
};
