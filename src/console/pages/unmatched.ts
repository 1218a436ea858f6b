import { html } from "hono/html";
import { table } from "#console/components/table.ts";
import type { Html } from "#console/html.ts";
import { isolated } from "#console/isolated.ts";
import { type Around, at, page } from "#console/page.ts";
import type { PlanKind } from "#register/register.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { importsWords } from "#words/pages/imports/overview.ts";
import { unmatchedWords } from "#words/pages/imports/unmatched.ts";
import { parkedWords } from "#words/pages/parked/parked.ts";
import { type UnmatchedPlan, unmatchedPlans } from "./unmatched/plans.ts";

/** A text that nobody knows, and in how many rows it stands. */
interface Unknown {
  readonly text: string;
  readonly rows: number;
}

/** A page of the plans that are nobody's, of one file or of both; and the texts that nobody knows. */
export interface UnmatchedView {
  readonly kind: PlanKind | null;
  /** How many come before those that are shown. */
  readonly after: number;
  readonly shown: readonly UnmatchedPlan[];
  readonly next: number | null;
  /** How many there are in both files. */
  readonly all: number;
  readonly departments: readonly Unknown[];
  readonly statuses: readonly Unknown[];
  /** Whether any plans are loaded. */
  readonly hasPlans: boolean;
}

export const isPlanKind = (text: string): text is PlanKind => text === "job-plans" || text === "paper-plans";

/** A list of work: each thing with how to put it right. */
export const unmatchedPage = (around: Around, view: UnmatchedView): Html => {
  const { language } = around;
  const say = sayIn(unmatchedWords, language);
  const { all, departments, statuses } = view;
  const isEmpty = all + departments.length + statuses.length === 0;
  return page(
    {
      ...around,
      title: say("title"),
      current: "imports",
      breadcrumbs: [{ text: sayIn(importsWords, language)("title"), href: at(language, "/imports") }],
    },
    html`<h1 class="nhsuk-heading-l">${say("title")}</h1>
      <p>${say("lead")} ${say("events")} <a href="${at(language, "/parked")}">${sayIn(parkedWords, language)("title")}</a>.</p>
      ${isEmpty ? html`<p>${say(view.hasPlans ? "nothing" : "noFiles")}</p>` : ""}
      ${all > 0 ? unmatchedPlans(language, view) : ""}
      ${
        departments.length > 0
          ? unknown(language, departments, {
              heading: say("departments", { count: departments.length }),
              fix: say("departmentsFix"),
            })
          : ""
      }
      ${
        statuses.length > 0
          ? unknown(language, statuses, {
              heading: say("statuses", { count: statuses.length }),
              fix: say("statusesFix"),
            })
          : ""
      }`,
  );
};

const unknown = (
  language: Language,
  texts: readonly Unknown[],
  { heading, fix }: { readonly heading: string; readonly fix: string },
): Html => {
  const say = sayIn(unmatchedWords, language);
  return html`<h2 class="nhsuk-heading-m">${heading}</h2>
    <p>${fix}</p>
    ${table({
      caption: { text: heading, classes: "nhsuk-u-visually-hidden" },
      head: [say("text"), { text: say("rows"), format: "numeric" }],
      rows: texts.map(({ text, rows }) => [isolated(text), String(rows)]),
    })}`;
};
