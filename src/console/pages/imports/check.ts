import { html } from "hono/html";
import { button, formButton } from "#console/components/form/button.ts";
import { checkboxes } from "#console/components/form/checkboxes.ts";
import { errorSummary } from "#console/components/form/error-summary.ts";
import { warningCallout } from "#console/components/warning-callout.ts";
import type { Html } from "#console/html.ts";
import { isolated } from "#console/isolated.ts";
import { type Around, at, page } from "#console/page.ts";
import type { ImportReport } from "#register/import-report.ts";
import type { Refusal } from "#register/refusals.ts";
import type { ShownRows } from "#register/shown-rows.ts";
import { dayText } from "#words/day-text.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { checkWords } from "#words/pages/imports/check.ts";
import { importsWords } from "#words/pages/imports/overview.ts";
import { reportWords } from "#words/pages/imports/report.ts";
import { gateEffect } from "./effect.ts";
import { firstRows } from "./first-rows.ts";
import { reportSummary, reportWarnings } from "./report.ts";
import type { DepartmentNames, LoadedExtract } from "./view.ts";

/** A file that waits, and what it would do now. */
export interface CheckView {
  readonly id: string;
  readonly fileName: string;
  readonly report: ImportReport;
  readonly firstRows: ShownRows;
  readonly refusal: Refusal | null;
  /** The current extract of its kind. */
  readonly current: LoadedExtract | null;
  readonly departments: DepartmentNames;
  /** Stands for what is shown: sent back, it tells whether the register has moved on since. */
  readonly seen: string;
  /** Why it was not loaded when its owner said so. */
  readonly wrong: "wholeMissing" | "moved" | null;
}

/** What would be loaded, before it is. */
export const checkPage = (around: Around, view: CheckView): Html => {
  const { language } = around;
  const say = sayIn(checkWords, language);
  const { report } = view;
  return page(
    {
      ...around,
      path: `/imports/offers/${view.id}`,
      title: say("title"),
      current: "imports",
      hasErrors: view.wrong !== null,
      breadcrumbs: [{ text: sayIn(importsWords, language)("title"), href: at(language, "/imports") }],
    },
    html`${wrong(language, view)}
      <h1 class="nhsuk-heading-l">${say("title")}</h1>
      <p>${say("notYet")}</p>
      ${refusal(language, view)}
      ${reportSummary(language, report, {
        first: [{ key: sayIn(reportWords, language)("file"), value: isolated(view.fileName) }],
      })}
      ${reportWarnings(language, report)}
      ${gateEffect(language, report.effect, { names: view.departments, isDone: false })}
      ${firstRows(language, view.firstRows)}
      ${moves(language, view)}`,
  );
};

const wrong = (language: Language, { wrong }: CheckView): Html => {
  if (wrong === null) return html``;
  const text = sayIn(checkWords, language)(wrong);
  return errorSummary({
    language,
    errorList: [wrong === "wholeMissing" ? { text, href: "#allow_shrink" } : { text }],
  });
};

const refusal = (language: Language, view: CheckView): Html =>
  view.refusal === null
    ? html``
    : warningCallout({
        language,
        heading: sayIn(checkWords, language)(view.refusal.code === "rows_fell" ? "fewer" : "cannot"),
        level: 2,
        text: refusalText(language, view.refusal.code, view),
      });

const refusalText = (
  language: Language,
  code: Refusal["code"],
  { report, current }: Pick<CheckView, "report" | "current">,
): string => {
  const say = sayIn(checkWords, language);
  if (code === "same_extract") return say(code);
  if (code === "rows_fell") return say(code, { rows: report.rows, current: current?.rows ?? 0 });
  const day = current?.extractedOn;
  return say(code, { day: day ? dayText(day, language) : "" });
};

/** Load it, or not. What cannot be loaded can only be given up. */
const moves = (language: Language, { id, refusal, seen, wrong }: CheckView): Html => {
  const say = sayIn(checkWords, language);
  const action = at(language, `/imports/offers/${id}`);
  const giveUp = formButton({ text: say("giveUp"), variant: "secondary", action: `${action}/give-up` });
  if (refusal !== null && refusal.code !== "rows_fell") return giveUp;
  const load = (question: Html | "") => html`<form action="${action}" method="post" novalidate>
      <input type="hidden" name="seen" value="${seen}">
      ${question}
      ${button({ text: say("confirm") })}
    </form>`;
  return html`<p>${say("kept")}</p>
    ${refusal === null ? html`<div class="porth-moves">${load("")} ${giveUp}</div>` : html`${load(wholeQuestion(language, wrong))} ${giveUp}`}`;
};

const wholeQuestion = (language: Language, wrong: CheckView["wrong"]): Html => {
  const say = sayIn(checkWords, language);
  return checkboxes({
    language,
    name: "allow_shrink",
    legend: { text: say("whole"), size: "m" },
    errorMessage: wrong === "wholeMissing" ? say("wholeMissing") : undefined,
    items: [{ value: "yes", text: say("isWhole") }],
  });
};
