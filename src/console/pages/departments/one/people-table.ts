import { html } from "hono/html";
import { formButton } from "#console/components/form/button.ts";
import { table } from "#console/components/table.ts";
import type { Html } from "#console/html.ts";
import { isolated, isolatedText } from "#console/isolated.ts";
import { at } from "#console/page.ts";
import { dayText } from "#words/day-text.ts";
import type { Language } from "#words/language.ts";
import { ownerName, stageName } from "#words/names.ts";
import { sayIn } from "#words/page-words.ts";
import { departmentPeopleWords, planFaultWords } from "#words/pages/departments-one.ts";
import { requestsWords } from "#words/pages/requests.ts";
import type { DepartmentView } from "./department-view.ts";
import type { PersonInScope } from "./people-in-scope.ts";

/** Everybody in scope; for those who may not read names, how many. */
export const peopleTable = (language: Language, { people, answer, mayExempt }: DepartmentView): Html => {
  const say = sayIn(departmentPeopleWords, language);
  const { inScope } = answer.summary;
  return html`<h2 class="nhsuk-heading-m">${say("title")}</h2>
    ${inScope === 0 ? html`<p>${say("nobody")}</p>` : ""}
    ${people === null && inScope > 0 ? html`<p>${say("caption", { count: inScope })}. ${say("namesHidden")}</p>` : ""}
    ${
      people !== null && people.length > 0
        ? table({
            caption: { text: say("caption", { count: people.length }), classes: "nhsuk-u-visually-hidden" },
            responsive: true,
            firstCellIsHeader: true,
            head: [
              say("person"),
              say("jobPlan"),
              say("stage"),
              say("lastDay"),
              say("whoseMove"),
              say("waiting"),
            ],
            rows: people.map((person) => row(language, person, mayExempt)),
          })
        : ""
    }`;
};

const row = (language: Language, person: PersonInScope, mayExempt: boolean): readonly (Html | string)[] => {
  const say = sayIn(departmentPeopleWords, language);
  const { state, stage, lastDay, waitingOn, daysWaiting } = person;
  const isWaiting = state === "not_in_place";
  return [
    nameCell(language, person, mayExempt),
    planCell(language, person),
    stage === null ? say("none") : stageName(stage, language),
    lastDay === null ? say(stage === null ? "none" : "notKnown") : dayText(lastDay, language),
    waitingOn === null ? say("nobodysMove") : ownerName(waitingOn, language),
    daysWaiting === null
      ? say(isWaiting ? "notKnown" : "none")
      : sayIn(requestsWords, language)("days", { count: daysWaiting }),
  ];
};

const nameCell = (
  language: Language,
  { name, assignmentNumber, state }: PersonInScope,
  mayExempt: boolean,
): Html => {
  const say = sayIn(departmentPeopleWords, language);
  return html`${isolated(name)}<br><span class="porth-second">${isolated(
    say("assignment", { number: assignmentNumber }),
  )}</span>${
    mayExempt && state === "not_in_place"
      ? formButton({
          action: at(language, "/exemptions/start"),
          fields: { assignment_number: assignmentNumber },
          text: html`${say("exemptThem")}<span class="nhsuk-u-visually-hidden"> ${say("exemptWhom", { name: isolatedText(name) })}</span>`,
          variant: "secondary",
          small: true,
        })
      : ""
  }`;
};

const planCell = (language: Language, { state, faults, advisory, lastDay }: PersonInScope): Html => {
  const say = sayIn(departmentPeopleWords, language);
  const sayFault = sayIn(planFaultWords, language);
  const more = [
    ...faults.flatMap((code) => (code in planFaultWords.texts ? [sayFault(code as PlanFault)] : [])),
    ...(state === "exempt" && lastDay ? [say("exemptUntil", { day: dayText(lastDay, language) })] : []),
    ...(advisory ? [say("advisory")] : []),
  ];
  return html`<strong>${say(state)}</strong>${more.map((each) => html`<br>${each}`)}`;
};

type PlanFault = keyof typeof planFaultWords.texts;
