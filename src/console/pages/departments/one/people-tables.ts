import { html } from "hono/html";
import { formButton } from "#console/components/form/button.ts";
import { table } from "#console/components/table.ts";
import type { Html } from "#console/html.ts";
import { isolated, isolatedText } from "#console/isolated.ts";
import { at } from "#console/page.ts";
import type { BlockCode } from "#gate/finding.ts";
import { dayText } from "#words/day-text.ts";
import type { Language } from "#words/language.ts";
import { ownerName, stageName } from "#words/names.ts";
import { sayIn } from "#words/page-words.ts";
import { departmentPeopleWords, planFaultWords } from "#words/pages/departments-one.ts";
import { requestsWords } from "#words/pages/requests.ts";
import type { DepartmentView } from "./department-view.ts";
import type { PersonInScope } from "./people-in-scope.ts";

/** Everybody in scope, first those who are waited for; for those who may not read names, how many. */
export const peopleTables = (language: Language, { people, answer, mayExempt }: DepartmentView): Html => {
  const say = sayIn(departmentPeopleWords, language);
  const { inScope } = answer.summary;
  const waiting = people?.filter(({ state }) => state === "not_in_place") ?? [];
  const others = people?.filter(({ state }) => state !== "not_in_place") ?? [];
  return html`<h2 class="nhsuk-heading-m">${say("title")}</h2>
    ${inScope === 0 ? html`<p>${say("nobody")}</p>` : ""}
    ${people === null && inScope > 0 ? html`<p>${say("caption", { count: inScope })}. ${say("namesHidden")}</p>` : ""}
    ${waiting.length > 0 ? waitingTable(language, waiting, mayExempt) : ""}
    ${others.length > 0 ? othersTable(language, others) : ""}`;
};

const waitingTable = (language: Language, people: readonly PersonInScope[], mayExempt: boolean): Html => {
  const say = sayIn(departmentPeopleWords, language);
  return table({
    caption: { text: say("waitingCaption", { count: people.length }), size: "s" },
    responsive: true,
    firstCellIsHeader: true,
    head: [
      { text: say("person"), width: "one-quarter" },
      say("jobPlan"),
      say("stage"),
      say("lastDay"),
      say("whoseMove"),
      say("waiting"),
    ],
    rows: people.map((person) => [
      nameCell(language, person, mayExempt),
      planCell(language, person),
      stageText(language, person),
      lastDayText(language, person),
      person.waitingOn === null ? say("notKnown") : ownerName(person.waitingOn, language),
      person.daysWaiting === null
        ? say("notKnown")
        : sayIn(requestsWords, language)("days", { count: person.daysWaiting }),
    ]),
  });
};

const othersTable = (language: Language, people: readonly PersonInScope[]): Html => {
  const say = sayIn(departmentPeopleWords, language);
  return table({
    caption: { text: say("othersCaption", { count: people.length }), size: "s" },
    responsive: true,
    firstCellIsHeader: true,
    head: [{ text: say("person"), width: "one-half" }, say("jobPlan"), say("stage"), say("lastDay")],
    rows: people.map((person) => [
      nameCell(language, person, false),
      planCell(language, person),
      stageText(language, person),
      lastDayText(language, person),
    ]),
  });
};

const stageText = (language: Language, { stage, status }: PersonInScope): Html | string => {
  if (stage === null) return sayIn(departmentPeopleWords, language)("none");
  if (status === null) return stageName(stage, language);
  return html`${stageName(stage, language)}<br><span class="porth-second">${isolated(status)}</span>`;
};

const lastDayText = (language: Language, { lastDay, stage }: PersonInScope): string =>
  lastDay === null
    ? sayIn(departmentPeopleWords, language)(stage === null ? "none" : "notKnown")
    : dayText(lastDay, language);

const nameCell = (
  language: Language,
  { name, assignmentNumber }: PersonInScope,
  mayExempt: boolean,
): Html => {
  const say = sayIn(departmentPeopleWords, language);
  return html`${isolated(name)}<br><span class="porth-second">${isolated(
    say("assignment", { number: assignmentNumber }),
  )}</span>${
    mayExempt
      ? html`<div class="nhsuk-u-margin-top-2">${formButton({
          action: at(language, "/exemptions/start"),
          fields: { assignment_number: assignmentNumber },
          text: html`${say("exemptThem")}<span class="nhsuk-u-visually-hidden"> ${say("exemptWhom", { name: isolatedText(name) })}</span>`,
          variant: "secondary",
          small: true,
        })}</div>`
      : ""
  }`;
};

/** In place or exempt; where it is neither, what is wrong with it. */
const planCell = (language: Language, { state, faults, advisory }: PersonInScope): Html => {
  const say = sayIn(departmentPeopleWords, language);
  const sayFault = sayIn(planFaultWords, language);
  const wrong = faults.flatMap((code) => (isWorded(code) ? [sayFault(code)] : []));
  const [first, ...more] = [
    ...(state === "not_in_place" ? wrong : [say(state)]),
    ...(advisory ? [say("advisory")] : []),
  ];
  return html`<strong>${first}</strong>${more.map((each) => html`<br>${each}`)}`;
};

const isWorded = (code: BlockCode): code is keyof typeof planFaultWords.texts => code in planFaultWords.texts;
