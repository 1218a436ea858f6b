import { html } from "hono/html";
import { button } from "#console/components/form/button.ts";
import { checkboxes } from "#console/components/form/checkboxes.ts";
import { dateInput } from "#console/components/form/date-input.ts";
import type { Html } from "#console/html.ts";
import { isolated } from "#console/isolated.ts";
import { at } from "#console/page.ts";
import { departmentAddress } from "#console/pages/departments/wanted.ts";
import type { Unsigned } from "#register/what-if-signed.ts";
import { dayText } from "#words/day-text.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { whatIfWords } from "#words/pages/departments-what-if.ts";
import type { WhatIfView } from "./what-if-view.ts";

/** Whose plans, whether their sessions are approved, and for which day. Its address holds no name and no number of anybody. */
export const whatIfForm = (language: Language, view: WhatIfView): Html => {
  const say = sayIn(whatIfWords, language);
  const { facts, unsigned, seen, typed, faults, lastDay } = view;
  const people = faults.find(({ field }) => field === "person");
  const on = faults.find(({ field }) => field === "on");
  return html`<form action="${at(language, `${departmentAddress(facts.department.code)}/what-if`)}" method="get" novalidate>
    <input type="hidden" name="seen" value="${seen}">
    ${checkboxes({
      language,
      name: "person",
      legend: { text: say("people"), size: "m", heading: 2 },
      hint: say("peopleHint"),
      errorMessage: people?.text,
      items: unsigned.map((person, index) => ({
        value: String(index + 1),
        text: isolated(person.name),
        hint: assumed(language, person),
      })),
      values: typed.places.map(String),
    })}
    ${unsigned.some(({ unapprovedSessions }) => unapprovedSessions !== null) ? sessions(language, view) : ""}
    ${dateInput({
      language,
      id: "on",
      namePrefix: "on",
      legend: { text: say("on"), size: "m", heading: 2 },
      hint: say("onHint", { day: dayText(lastDay, language) }),
      errorMessage: on?.text,
      ...(on?.parts && { errorIn: on.parts }),
      values: typed.on,
    })}
    ${button({ text: say("ask") })}
  </form>`;
};

const sessions = (language: Language, { typed, sessionsLimit }: WhatIfView): Html => {
  const say = sayIn(whatIfWords, language);
  return checkboxes({
    language,
    name: "sessions",
    legend: { text: say("sessions"), size: "m", heading: 2 },
    items: [
      {
        value: "approved",
        text: say("sessionsApproved", { limit: sessionsLimit }),
        hint: say("sessionsHint"),
      },
    ],
    values: typed.sessionsApproved ? ["approved"] : [],
  });
};

/** What is supposed of one person's plan, in sentences. */
const assumed = (
  language: Language,
  { assignmentNumber, assumptions, unapprovedSessions, advisory }: Unsigned,
): Html => {
  const say = sayIn(whatIfWords, language);
  const signed = assumptions.find((each) => each === "new_plan" || each === "starts_today") ?? "signed_off";
  const others = assumptions.filter((each) => each !== signed);
  return html`${isolated(say("assignment", { number: assignmentNumber }))} ${[
    say(signed),
    ...others.map((each) => say(each)),
    ...(unapprovedSessions === null ? [] : [say("unapproved", { sessions: unapprovedSessions })]),
    ...(advisory ? [say("advisory")] : []),
  ].join(" ")}`;
};
