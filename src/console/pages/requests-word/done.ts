import { html } from "hono/html";
import { panel } from "#console/components/panel.ts";
import type { Html } from "#console/html.ts";
import { isolatedText } from "#console/isolated.ts";
import { type Around, at, page } from "#console/page.ts";
import type { ReviewCase, Verdict } from "#review/review-case.ts";
import { dayText } from "#words/day-text.ts";
import { sayIn } from "#words/page-words.ts";
import { outcomeWords } from "#words/pages/requests-outcome.ts";

const texts = {
  override: { done: "doneOverride", afterwards: "nextOverrideThen" },
  uphold: { done: "doneUphold", afterwards: "nextUpholdThen" },
  revoke: { done: "doneRevoke", afterwards: "nextRevokeThen" },
} as const;

/** A word is given: by which reference, and what happens now. */
export const wordDonePage = (around: Around, of: ReviewCase, verdict: Verdict): Html => {
  const { language } = around;
  const say = sayIn(outcomeWords, language);
  const { done, afterwards } = texts[verdict.outcome];
  return page(
    { ...around, title: say(done), current: "requests" },
    html`${panel({
      heading: say(done),
      text: html`${say("reference")}<br><strong class="porth-reference">${verdict.id}</strong>`,
    })}
      <h2 class="nhsuk-heading-m">${say("next")}</h2>
      <p>${nextText(around, of, verdict)}</p>
      <p>${say(afterwards)}</p>
      <ul class="nhsuk-list">
        <li><a href="${at(language, `/requests/${of.review.id}`)}">${say("seeRequest")}</a></li>
        <li><a href="${at(language, "/requests")}">${say("seeRequests")}</a></li>
      </ul>`,
  );
};

const nextText = ({ language }: Around, { vacancy }: ReviewCase, { outcome, endsOn }: Verdict): string => {
  const say = sayIn(outcomeWords, language);
  const ref = isolatedText(vacancy.ref);
  if (outcome === "uphold") return say("nextUphold", { ref });
  return outcome === "override" && endsOn !== null
    ? say("nextOverride", { ref, day: dayText(endsOn, language) })
    : say("nextRevoke", { ref });
};
