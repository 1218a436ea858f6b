import { html } from "hono/html";
import { button } from "#console/components/form/button.ts";
import { notificationBanner } from "#console/components/notification-banner.ts";
import { type SummaryRow, summaryList } from "#console/components/summary-list.ts";
import type { Html, Text } from "#console/html.ts";
import { isolated, isolatedLines } from "#console/isolated.ts";
import { type Around, at, page } from "#console/page.ts";
import { categoryText } from "#console/pages/request/history.ts";
import { tidied } from "#review/bounds.ts";
import { dayTyped, type Step, stepsOf } from "#review/typed-word.ts";
import { dayText } from "#words/day-text.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { layoutWords } from "#words/pages/layout.ts";
import { journeyWords } from "#words/pages/requests-journey.ts";
import { wordCaption } from "./step.ts";
import { type WordView, wordPath } from "./view.ts";

interface CheckOptions {
  /** Of these very answers. */
  readonly key: string;
  /** They are not those that were confirmed. */
  readonly haveMoved: boolean;
}

const texts = {
  override: { means: "meansOverride", confirm: "confirmOverride" },
  uphold: { means: "meansUphold", confirm: "confirmUphold" },
  revoke: { means: "meansRevoke", confirm: "confirmRevoke" },
} as const;

/** What was answered, before it counts. */
export const wordCheckPage = (around: Around, view: WordView, { key, haveMoved }: CheckOptions): Html => {
  const { language } = around;
  const say = sayIn(journeyWords, language);
  const { review, vacancy } = view.shown.of;
  const last = stepsOf[view.outcome].at(-1) ?? "justification";
  return page(
    {
      ...around,
      title: say("check"),
      current: "requests",
      back: { href: at(language, wordPath(view, last)), text: sayIn(layoutWords, language)("back") },
    },
    html`${haveMoved ? notificationBanner({ language, text: say("answersMoved") }) : ""}
      <h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">${wordCaption(around, view)}</span>
        ${say("check")}
      </h1>
      ${summaryList({
        rows: [
          { key: say("checkedVacancy"), value: vacancyText(vacancy) },
          { key: say("checkedReasons"), value: reasonsText(language, view) },
          ...stepsOf[view.outcome].map((step) => answerRow(language, view, step)),
        ],
      })}
      <p>${say(texts[view.outcome].means)}</p>
      <form action="${at(language, wordPath(view, "check"))}" method="post" novalidate>
        <input type="hidden" name="key" value="${key}">
        ${button({ text: say(texts[view.outcome].confirm) })}
      </form>
      <p><a href="${at(language, `/requests/${review.id}`)}">${say("backToRequest")}</a></p>`,
  );
};

const vacancyText = ({ ref, title }: WordView["shown"]["of"]["vacancy"]): Html =>
  html`${isolated(ref)}${title ? html`<br>${isolated(title)}` : ""}`;

const reasonsText = (language: Language, { shown }: WordView): Html =>
  html`<ul class="nhsuk-list nhsuk-u-margin-bottom-0">
    ${(shown.answer?.reasons ?? []).map(({ message }) => html`<li>${message[language]}</li>`)}
  </ul>`;

const rowWords = {
  category: { key: "checkedCategory", change: "changeCategory" },
  justification: { key: "checkedJustification", change: "changeJustification" },
  end: { key: "checkedEnd", change: "changeEnd" },
} as const;

const answerRow = (language: Language, view: WordView, step: Step): SummaryRow => {
  const say = sayIn(journeyWords, language);
  return {
    key: say(rowWords[step].key),
    value: typedText(language, view, step),
    actions: [
      {
        href: at(language, wordPath(view, step)),
        text: say("change"),
        visuallyHiddenText: say(rowWords[step].change),
      },
    ],
  };
};

/** An answer as it will be read. */
export const typedText = (
  language: Language,
  { typed, overrideCategories }: Pick<WordView, "typed" | "overrideCategories">,
  step: Step,
): Text => {
  if (step === "category") return categoryText(language, typed.category, overrideCategories);
  if (step === "justification") return isolatedLines(tidied(typed.justification));
  const day = dayTyped(typed.end);
  return day === null ? isolated(Object.values(typed.end).join(" ")) : dayText(day, language);
};
