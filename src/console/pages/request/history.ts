import { html } from "hono/html";
import { type State, stateTag } from "#console/components/state-tag.ts";
import { type SummaryRow, summaryList } from "#console/components/summary-list.ts";
import type { Html } from "#console/html.ts";
import { isolated, isolatedLines, isolatedText } from "#console/isolated.ts";
import { at } from "#console/page.ts";
import { categoryName, type OverrideCategory } from "#review/categories.ts";
import type { AskedDecision, Verdict } from "#review/review-case.ts";
import { dayText } from "#words/day-text.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { historyWords } from "#words/pages/requests-history.ts";
import { timeText } from "#words/time-text.ts";
import type { RequestView } from "./view.ts";

/** Answers told, the newest ones; whoever asks every minute does not push the reviewers' words off the page. */
const answersTold = 50;

/** Everything that was asked about the vacancy and said of it, in order. */
export const vacancyHistory = (language: Language, view: RequestView): Html => {
  const say = sayIn(historyWords, language);
  const { decisions } = view.shown.of;
  const told = decisions.slice(-answersTold);
  const rows = [
    ...told.map((one) => ({ when: one.askedAt, row: askedRow(language, one, view) })),
    ...view.cases.flatMap(({ verdicts }) =>
      verdicts.map((one) => ({ when: one.decidedAt, row: verdictRow(language, one, view) })),
    ),
  ].toSorted((a, b) => (a.when < b.when ? -1 : a.when > b.when ? 1 : 0));
  const untold = decisions.length - told.length;
  return html`<h2 class="nhsuk-heading-m">${say("title")}</h2>
    ${untold > 0 ? html`<p>${say("earlier", { count: untold })}</p>` : ""}
    ${summaryList({ rows: rows.map(({ row }) => row) })}`;
};

const askedRow = (
  language: Language,
  { id, reference, askedAt, outcome }: AskedDecision,
  { shown, receipts }: RequestView,
): SummaryRow => {
  const say = sayIn(historyWords, language);
  const when = timeText(askedAt, language);
  const href = at(language, `/requests/${shown.of.review.id}/receipts/${id}`);
  return {
    key: when,
    value: html`${say("asked")} ${stateTag(outcome satisfies State, language)}${
      receipts.has(id)
        ? html`<br><a href="${at(language, `/decisions/${id}`)}">${say("decision", { reference })}</a><br><a href="${href}">${say("receipt")}<span class="nhsuk-u-visually-hidden"> ${say("receiptOf", { when })}</span></a>`
        : ""
    }`,
  };
};

const verdictRow = (
  language: Language,
  verdict: Verdict,
  { shown, names, overrideCategories: categories }: RequestView,
): SummaryRow => {
  const say = sayIn(historyWords, language);
  const name = names.get(verdict.decidedBy);
  const who = name === undefined ? say("aReviewer") : isolatedText(name);
  const elsewhere = verdict.reviewId !== shown.of.review.id;
  return {
    key: timeText(verdict.decidedAt, language),
    value: html`<p><strong>${say(verdict.outcome, { who })}</strong>${
      verdict.endsOn ? html`<br>${say("until", { day: dayText(verdict.endsOn, language) })}` : ""
    }${verdict.category ? html`<br>${categoryText(language, verdict.category, categories)}` : ""}</p>
      <p>${isolatedLines(verdict.justification)}</p>
      <p class="porth-second">${say("reference", { id: verdict.id })}${
        elsewhere
          ? html`<br><a href="${at(language, `/requests/${verdict.reviewId}`)}">${say("otherRequest")}</a>`
          : ""
      }</p>`,
  };
};

/** A category in words; one that only the API knows, as it was given. */
export const categoryText = (
  language: Language,
  category: string,
  categories: readonly OverrideCategory[],
): Html | string => categoryName(categories, category, language) ?? isolated(category);
