import { html } from "hono/html";
import { type State, stateTag } from "#console/components/state-tag.ts";
import type { Html } from "#console/html.ts";
import { isolatedText } from "#console/isolated.ts";
import { at } from "#console/page.ts";
import type { ShownReview } from "#review/shown-review.ts";
import { dayText } from "#words/day-text.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { answerWords } from "#words/pages/requests-answer.ts";

const staleCodes = ["staff_list_stale", "allocate_extract_stale"];

/** The answer, before anything else: may it be advertised, until when, what that means and what comes next. */
export const requestAnswer = (language: Language, shown: ShownReview): Html =>
  html`<div class="porth-answer">
    <p class="porth-answer__tags">${tagsOf(shown).map((state) => html`${stateTag(state, language)} `)}</p>
    <h2 class="nhsuk-heading-l">${answerText(language, shown)}</h2>
    ${meaning(language, shown)}
  </div>`;

const tagsOf = ({ state, answer }: ShownReview): readonly State[] => [
  state,
  ...(answer?.reasons.some(({ code }) => staleCodes.includes(code))
    ? (["evidence_out_of_date"] as const)
    : []),
];

/** In one sentence. */
export const answerText = (language: Language, { of, state, answer }: ShownReview): string => {
  const say = sayIn(answerWords, language);
  if (isReplaced(of)) return say("replaced");
  if (state === "withdrawn") return say("givenUp");
  if (answer === null) return say("unknown");
  if (!answer.mayAdvertise) return say("mayNot");
  return answer.validThrough === null
    ? say("may")
    : say("mayUntil", { day: dayText(answer.validThrough, language) });
};

/** What that means, and what comes next. */
const meaning = (language: Language, shown: ShownReview): Html => {
  const say = sayIn(answerWords, language);
  const { of, state, answer } = shown;
  if (isReplaced(of))
    return html`<p><a href="${at(language, `/requests/${of.vacancy.reviewId}`)}">${say("newer")}</a></p>`;
  if (state === "withdrawn") return html`<p>${say("withdrawn")}</p>`;
  if (answer === null)
    return html`<p>${say("departmentGone", { code: isolatedText(of.review.department) })}</p>`;
  return html`<p>${blockedMeaning(language, shown)}</p>`;
};

const blockedMeaning = (language: Language, { state, answer }: ShownReview): string => {
  const say = sayIn(answerWords, language);
  const blocked = answer?.outcome === "blocked";
  if (state === "cleared" || state === "clear") return say(blocked ? "blockedSince" : "cleared");
  if (answer?.outcome === "overridden") return say("overridden");
  if (!blocked) return say("nothingBlocks");
  if (state === "overridden") return say("outgrown");
  if (state === "upheld" || state === "expired") return say(state);
  return say("awaitingReview", { count: answer.reasons.length });
};

/** Given up, or replaced: what stands today is no longer about this request. */
export const isOver = ({ of, state }: ShownReview): boolean => isReplaced(of) || state === "withdrawn";

const isReplaced = ({ vacancy, review }: ShownReview["of"]): boolean =>
  vacancy.reviewId !== null && vacancy.reviewId !== review.id;
