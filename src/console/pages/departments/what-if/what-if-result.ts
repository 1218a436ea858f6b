import { html } from "hono/html";
import { summaryList } from "#console/components/summary-list.ts";
import { tag } from "#console/components/tag.ts";
import type { Html } from "#console/html.ts";
import { standingTags } from "#console/pages/departments/standing-tags.ts";
import { dayText } from "#words/day-text.ts";
import type { Language } from "#words/language.ts";
import { ownerName } from "#words/names.ts";
import { sayIn } from "#words/page-words.ts";
import { whatIfWords } from "#words/pages/departments-what-if.ts";
import { requestWords } from "#words/pages/requests-one.ts";
import type { ToldAnswer } from "#words/told.ts";
import type { WhatIfView } from "./what-if-view.ts";

/** What the gate would say, marked as supposed, with the reasons that would be left. */
export const whatIfResult = (language: Language, { result, facts, typed }: WhatIfView): Html => {
  if (result === null) return html``;
  const say = sayIn(whatIfWords, language);
  const { answer, asOf } = result;
  const { inPlace, inScope } = answer.summary;
  const through = answer.clearThrough && dayText(answer.clearThrough, language);
  return html`<section aria-labelledby="result">
    <div class="porth-answer">
      <p class="porth-answer__tags">${tag({ text: say("simulation"), colour: "grey" })} ${standingTags(answer, language)}</p>
      <h2 class="nhsuk-heading-l" id="result">${verdict(language, answer.mayAdvertise, asOf === facts.askedOn ? null : dayText(asOf, language))}</h2>
      <p>${say("supposed", { count: typed.places.length, inPlace, inScope })} ${
        through ? say("clearThrough", { day: through }) : ""
      }</p>
    </div>
    ${answer.reasons.length > 0 ? remaining(language, answer.reasons) : ""}
  </section>`;
};

/** Without since when: a day that is supposed has no past. */
const remaining = (language: Language, reasons: ToldAnswer["reasons"]): Html => {
  const say = sayIn(requestWords, language);
  return html`<h3 class="nhsuk-heading-m">${sayIn(whatIfWords, language)("remaining")}</h3>
    ${reasons.map(
      ({ message, fix, owner }) => html`<h4 class="nhsuk-heading-s">${message[language]}</h4>
      ${summaryList({
        rows: [
          { key: say("whoseMove"), value: ownerName(owner, language) },
          { key: say("whatClears"), value: fix[language] },
        ],
      })}`,
    )}`;
};

const verdict = (language: Language, could: boolean, day: string | null): string => {
  const say = sayIn(whatIfWords, language);
  if (day === null) return say(could ? "couldToday" : "couldNotToday");
  return say(could ? "couldOn" : "couldNotOn", { day });
};
