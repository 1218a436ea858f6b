import { html } from "hono/html";
import type { Html } from "#console/html.ts";
import type { Outcome } from "#gate/answer.ts";
import type { Language } from "#words/language.ts";
import { ownerName } from "#words/names.ts";
import { sayIn } from "#words/page-words.ts";
import { decisionWords } from "#words/pages/decision.ts";
import { requestWords } from "#words/pages/requests-one.ts";
import type { ToldAnswer, ToldFinding } from "#words/told.ts";

/** Every reason with what would clear it and whose move it is, and every warning; in few words, as they must fit on a sheet. */
export const decisionReasons = (
  language: Language,
  outcome: Outcome,
  { reasons, warnings }: ToldAnswer,
): Html => {
  const say = sayIn(decisionWords, language);
  const key = outcome === "overridden" ? "overriddenReasons" : "reasons";
  return html`${
    reasons.length === 0
      ? html`<p>${say("noReasons")}</p>`
      : html`<h2 class="nhsuk-heading-s">${say(key, { count: reasons.length })}</h2>
        <ol class="nhsuk-list nhsuk-list--number porth-tight">${reasons.map((reason) => reasonItem(language, reason))}</ol>`
  }
  ${
    warnings.length === 0
      ? ""
      : html`<h2 class="nhsuk-heading-s">${sayIn(requestWords, language)("warnings", { count: warnings.length })}</h2>
        <ul class="nhsuk-list nhsuk-list--bullet porth-tight">${warnings.map(({ message }) => html`<li>${message[language]}</li>`)}</ul>`
  }`;
};

/** Where what would clear it says whose move it is, that is not said again. */
const reasonItem = (language: Language, { message, fix, owner }: ToldFinding): Html => {
  const whoseMove = sayIn(requestWords, language)("whoseMove");
  return html`<li><strong>${message[language]}</strong> ${fix[language]} ${
    fix[language].includes(whoseMove) ? "" : `${whoseMove}: ${ownerName(owner, language)}.`
  }</li>`;
};
