import { html } from "hono/html";
import { insetText } from "#console/components/inset-text.ts";
import type { Html } from "#console/html.ts";
import { type Around, page } from "#console/page.ts";
import type { Day } from "#gate/day.ts";
import { dayText } from "#words/day-text.ts";
import { sayIn } from "#words/page-words.ts";
import { accessibilityWords } from "#words/pages/statements/accessibility.ts";
import { statementWords } from "#words/pages/statements/both.ts";

/** When somebody last held the statement against the pages. */
const preparedOn: Day = "2026-11-23";

const commission = "https://www.equalityadvisoryservice.com/";

/** What is tested and how, what is not, and whom to tell. After the model of the Government Digital Service. */
export const accessibilityPage = (around: Around): Html => {
  const { language, board } = around;
  const say = sayIn(accessibilityWords, language);
  const both = sayIn(statementWords, language);
  const heading = (text: string) => html`<h2 class="nhsuk-heading-m">${text}</h2>`;
  const list = (texts: readonly string[]) =>
    html`<ul class="nhsuk-list nhsuk-list--bullet">${texts.map((text) => html`<li>${text}</li>`)}</ul>`;
  return page(
    { ...around, title: say("title") },
    html`<div class="nhsuk-u-reading-width">
      <h1 class="nhsuk-heading-xl">${say("title")}</h1>
      ${insetText({ language, text: both("draft", { board }) })}
      <p>${say("about", { board })}</p>
      ${list([say("zoom"), say("colours"), say("keyboard"), say("scripts"), say("languages")])}
      ${heading(say("howTitle"))}
      <p>${say("how", { board })}</p>
      ${heading(say("knownTitle"))}
      ${list([say("knownErrors"), say("knownWelsh"), say("knownDocs")])}
      ${heading(say("contactTitle"))}
      <p>${say("contact")}</p>
      <p>${both("contact", { board })}</p>
      ${heading(say("enforcementTitle"))}
      <p>${say("enforcement")}</p>
      <p><a href="${commission}">${say("easing")}</a></p>
      ${heading(say("statusTitle"))}
      <p>${say("status", { board })}</p>
      ${heading(say("testedTitle"))}
      <p>${say("tested")}</p>
      ${list([say("testedAxe"), say("testedKeyboard"), say("testedParts")])}
      ${heading(say("untestedTitle"))}
      ${list([say("untestedPeople"), say("untestedTools"), say("untestedBrowsers")])}
      <p>${both("prepared", { day: dayText(preparedOn, language) })}</p>
    </div>`,
  );
};
