import { html } from "hono/html";
import { table } from "#console/components/table.ts";
import type { Html } from "#console/html.ts";
import { isolated } from "#console/isolated.ts";
import type { Code, PersonInQuestion } from "#gate/finding.ts";
import { dayText } from "#words/day-text.ts";
import type { Language } from "#words/language.ts";
import { ownerName, stageName } from "#words/names.ts";
import { sayIn } from "#words/page-words.ts";
import { requestsWords } from "#words/pages/requests.ts";
import { requestWords } from "#words/pages/requests-one.ts";
import type { ToldAnswer } from "#words/told.ts";

/** Who a request rests on, reason by reason; for those who may not read names, how many. */
export const requestPeople = (
  language: Language,
  { reasons, summary }: ToldAnswer,
  detail: boolean,
): Html => {
  const say = sayIn(requestWords, language);
  const { inScope, inPlace, notInPlace, exempt } = summary;
  const named = reasons.filter(({ people }) => people.length > 0);
  return html`<h2 class="nhsuk-heading-m">${say("people")}</h2>
    <p>${say("summary", { inScope: say("inScope", { count: inScope }), inPlace, notInPlace, exempt })}</p>
    ${
      detail
        ? named.map(({ code, message, people }) =>
            table({
              caption: { text: message[language], size: "s" },
              responsive: true,
              firstCellIsHeader: true,
              head: [say("person"), say("plan"), say("whoseMove"), say("sinceWhen")],
              rows: people.map((person) => row(language, code, person)),
            }),
          )
        : html`<p>${say("namesHidden")}</p>`
    }`;
};

const row = (language: Language, code: Code, person: PersonInQuestion): readonly (Html | string)[] => {
  const say = sayIn(requestWords, language);
  return [
    html`${isolated(person.name)}<br><span class="porth-second">${isolated(
      say("assignment", { number: person.assignmentNumber }),
    )}</span>`,
    planText(language, person),
    person.waitingOn ? ownerName(person.waitingOn, language) : say("notSaid"),
    personSince(language, code, person),
  ];
};

const planText = (
  language: Language,
  { planId, stage, firstDay, lastDay }: PersonInQuestion,
): Html | string => {
  const say = sayIn(requestWords, language);
  if (planId === null) return say("noPlan");
  const [first, last] = [firstDay && dayText(firstDay, language), lastDay && dayText(lastDay, language)];
  const days =
    first && last
      ? say("planDays", { first, last })
      : first
        ? say("planFrom", { first })
        : last
          ? say("planTo", { last })
          : say("undated");
  return html`${stage ? stageName(stage, language) : ""}<br><span class="porth-second">${days}</span>`;
};

/** Since when it has been so. A plan that is signed off or locked waits for nobody at its stage. */
export const personSince = (
  language: Language,
  code: Code,
  { stage, daysOverdue, daysWaiting }: PersonInQuestion,
): Html | string => {
  const say = sayIn(requestWords, language);
  const days = (count: number) => sayIn(requestsWords, language)("days", { count });
  const waits = stage !== "signed_off" && stage !== "locked";
  const parts = [
    ...(daysOverdue
      ? [say(code === "plan_out_of_date" ? "endedAgo" : "forDays", { days: days(daysOverdue) })]
      : []),
    ...(daysWaiting && waits ? [say("atStage", { days: days(daysWaiting) })] : []),
  ];
  return parts.length === 0
    ? say("notSaid")
    : html`${parts.map((part, at) => html`${at > 0 ? html`<br>` : ""}${part}`)}`;
};
