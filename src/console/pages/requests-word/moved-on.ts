import { html } from "hono/html";
import { card } from "#console/components/card.ts";
import { formButton } from "#console/components/form/button.ts";
import { summaryList } from "#console/components/summary-list.ts";
import type { Html } from "#console/html.ts";
import { type Around, at, page } from "#console/page.ts";
import { requestAnswer } from "#console/pages/request/answer.ts";
import { requestReasons } from "#console/pages/request/reasons.ts";
import { stepsOf } from "#review/typed-word.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { journeyWords } from "#words/pages/requests-journey.ts";
import { outcomeWords } from "#words/pages/requests-outcome.ts";
import { typedText } from "./check.ts";
import { wordCaption } from "./step.ts";
import { type WordView, wordPath } from "./view.ts";

/** Why a word can no longer be given, or not as the request was seen. */
export type Moved = "decidedMeanwhile" | "changedMeanwhile" | "notOverridden";

/** The request moved on meanwhile: how it stands, and what was typed. Where it still can, that goes on. */
export const movedOnPage = (around: Around, view: WordView, moved: Moved): Html => {
  const { language } = around;
  const say = sayIn(outcomeWords, language);
  const { shown } = view;
  return page(
    { ...around, title: say("moved"), current: "requests" },
    html`<h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">${wordCaption(around, view)}</span>
        ${say("moved")}
      </h1>
      <p>${say("nothingRecorded")} ${say(moved)}</p>
      ${card({ content: requestAnswer(language, shown) })}
      ${moved === "changedMeanwhile" && shown.answer ? requestReasons(language, shown.answer.reasons, view.today) : ""}
      ${whatWasTyped(language, view)}
      ${
        moved === "changedMeanwhile"
          ? html`<p>${say("kept")}</p>
            ${formButton({
              action: at(language, wordPath(view, "seen")),
              fields: { seen: shown.tag },
              text: say("goOn"),
            })}`
          : ""
      }
      <p><a href="${at(language, `/requests/${shown.of.review.id}`)}">${say("seeRequest")}</a></p>`,
  );
};

const rowKeys = {
  category: "checkedCategory",
  justification: "checkedJustification",
  end: "checkedEnd",
} as const;

/** So that nothing is lost: whatever was typed of the word. */
const whatWasTyped = (language: Language, view: WordView): Html => {
  const { outcome, typed } = view;
  const steps = stepsOf[outcome].filter((step) =>
    step === "end" ? Object.values(typed.end).some(Boolean) : typed[step] !== "",
  );
  if (steps.length === 0) return html``;
  const say = sayIn(journeyWords, language);
  return html`<h2 class="nhsuk-heading-m">${say("whatYouTyped")}</h2>
    ${summaryList({
      rows: steps.map((step) => ({ key: say(rowKeys[step]), value: typedText(language, view, step) })),
    })}`;
};
