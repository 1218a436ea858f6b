import { html } from "hono/html";
import { button } from "#console/components/form/button.ts";
import { errorSummary } from "#console/components/form/error-summary.ts";
import type { Html } from "#console/html.ts";
import { isolated } from "#console/isolated.ts";
import { type Around, at, page } from "#console/page.ts";
import { type Step, type StepFault, stepsOf } from "#review/typed-word.ts";
import { sayIn } from "#words/page-words.ts";
import { layoutWords } from "#words/pages/layout.ts";
import { journeyWords } from "#words/pages/requests-journey.ts";
import { faultText } from "./fault-text.ts";
import { questions } from "./questions.ts";
import { type WordView, wordPath } from "./view.ts";

interface StepOptions {
  readonly step: Step;
  /** What must be mended; null when nothing was sent, or nothing is wrong. */
  readonly fault: StepFault | null;
  /** The tag of the request as it was seen, to be sent along; null where it is known already. */
  readonly seen: string | null;
}

/** One question of a word. */
export const wordStepPage = (around: Around, view: WordView, { step, fault, seen }: StepOptions): Html => {
  const { language } = around;
  const { title, field, errorId } = questions[step](language, view, {
    fault,
    message: fault ? faultText(language, fault, view) : undefined,
    caption: wordCaption(around, view),
  });
  return page(
    {
      ...around,
      title,
      current: "requests",
      hasErrors: fault !== null,
      back: { href: at(language, pathBefore(view, step)), text: sayIn(layoutWords, language)("back") },
    },
    html`${
      fault
        ? errorSummary({
            language,
            errorList: [{ text: faultText(language, fault, view), href: `#${errorId}` }],
          })
        : ""
    }
      <form action="${at(language, wordPath(view, step))}" method="post" novalidate>
        ${seen === null ? "" : html`<input type="hidden" name="seen" value="${seen}">`}
        ${field}
        ${button({ text: sayIn(journeyWords, language)("goOn") })}
      </form>`,
  );
};

/** What is being done, and to which vacancy. */
export const wordCaption = ({ language }: Around, { outcome, shown }: WordView): Html =>
  html`${sayIn(journeyWords, language)(outcome)}: ${isolated(shown.of.vacancy.ref)}`;

const pathBefore = (view: WordView, step: Step): string => {
  const steps: readonly Step[] = stepsOf[view.outcome];
  const before = steps[steps.indexOf(step) - 1];
  return before === undefined ? `/requests/${view.shown.of.review.id}` : wordPath(view, before);
};
