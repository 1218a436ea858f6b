import { html } from "hono/html";
import { insetText } from "#console/components/inset-text.ts";
import { table } from "#console/components/table.ts";
import type { Html } from "#console/html.ts";
import { type Around, page } from "#console/page.ts";
import type { Day } from "#gate/day.ts";
import { dayText } from "#words/day-text.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { statementWords } from "#words/pages/statements/both.ts";
import { privacyWords } from "#words/pages/statements/privacy.ts";

/** When somebody last held the notice against what Porth keeps. */
const preparedOn: Day = "2026-11-23";

const commissioner = "https://ico.org.uk/make-a-complaint/";

/** What is held about people, why, for how long, and who sees it. */
export const privacyPage = (around: Around): Html => {
  const { language, board } = around;
  const say = sayIn(privacyWords, language);
  const both = sayIn(statementWords, language);
  const heading = (text: string) => html`<h2 class="nhsuk-heading-m">${text}</h2>`;
  const list = (texts: readonly string[]) =>
    html`<ul class="nhsuk-list nhsuk-list--bullet">${texts.map((text) => html`<li>${text}</li>`)}</ul>`;
  const held = ["whatStaff", "whatPlans", "whatExemptions", "whatRequests", "whatUsers"] as const;
  const kept = ["longDay", "longMonth", "longRecords", "longTrail"] as const;
  return page(
    { ...around, title: say("title") },
    html`<div class="nhsuk-u-reading-width">
      <h1 class="nhsuk-heading-xl">${say("title")}</h1>
      ${insetText({ language, text: both("draft", { board }) })}
      <p>${say("about", { board })}</p>
      ${heading(say("whoTitle"))}
      <p>${say("who", { board })}</p>
      <p>${both("contact", { board })}</p>
      ${heading(say("whatTitle"))}
      ${list(held.map((key) => say(key)))}
      <p>${say("health")}</p>
      ${heading(say("whyTitle"))}
      <p>${say("why", { board })}</p>
      <p>${say("automated")}</p>
      ${heading(say("seesTitle"))}
      <p>${say("sees")}</p>
      ${heading(say("longTitle"))}
      ${list(kept.map((key) => say(key)))}
      ${heading(say("cookiesTitle"))}
      <p>${say("cookies")}</p>
      ${cookies(language)}
      ${heading(say("rightsTitle"))}
      <p>${say("rights")}</p>
      <p><a href="${commissioner}">${say("commissioner")}</a></p>
      <p>${both("prepared", { day: dayText(preparedOn, language) })}</p>
    </div>`,
  );
};

const cookies = (language: Language): Html => {
  const say = sayIn(privacyWords, language);
  return table({
    caption: { text: say("cookiesTitle"), classes: "nhsuk-u-visually-hidden" },
    responsive: true,
    head: [say("cookieName"), say("cookieWhat"), say("cookieEnds")],
    rows: [
      ["__Host-porth", say("sessionCookie"), say("sessionEnds")],
      ["__Host-porth-sign-in", say("signInCookie"), say("signInEnds")],
    ],
  });
};
