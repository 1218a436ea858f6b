import { html } from "hono/html";
import { card } from "#console/components/card.ts";
import { notificationBanner } from "#console/components/notification-banner.ts";
import type { Html } from "#console/html.ts";
import { isolated, isolatedText } from "#console/isolated.ts";
import { type Around, at, page } from "#console/page.ts";
import { sayIn } from "#words/page-words.ts";
import { requestsWords } from "#words/pages/requests.ts";
import { requestWords } from "#words/pages/requests-one.ts";
import { wayToMoves } from "./next-moves/way-there.ts";
import { isOver, requestAnswer } from "./request/answer.ts";
import { requestEvidence } from "./request/evidence.ts";
import { vacancyHistory } from "./request/history.ts";
import { nextMoves } from "./request/next-moves.ts";
import { requestPeople } from "./request/people.ts";
import { requestReasons } from "./request/reasons.ts";
import { departmentOf, requestedVacancy } from "./request/vacancy.ts";
import type { RequestView } from "./request/view.ts";
import { requestWarnings } from "./request/warnings.ts";

/** A request: the answer first, then why, who, on what it rests, and what has happened. */
export const requestPage = (
  around: Around,
  view: RequestView,
  { notice }: { readonly notice: "withdrawn" | null },
): Html => {
  const { language } = around;
  const { shown } = view;
  const say = sayIn(requestWords, language);
  return page(
    {
      ...around,
      title: say("title", { ref: isolatedText(shown.of.vacancy.ref) }),
      current: "requests",
      breadcrumbs: [{ text: sayIn(requestsWords, language)("title"), href: at(language, "/requests") }],
    },
    html`${
      notice === "withdrawn" && shown.state === "withdrawn"
        ? notificationBanner({ language, variant: "success", text: say("wasWithdrawn") })
        : ""
    }
      ${heading(around, view)}
      ${card({ content: html`${requestAnswer(language, shown)} ${nextMoves(language, view)}` })}
      ${standing(around, view)}
      ${requestedVacancy(language, view)}
      ${vacancyHistory(language, view)}`,
  );
};

const heading = ({ language }: Around, view: RequestView): Html => {
  const { ref, title } = view.shown.of.vacancy;
  return html`<h1 class="nhsuk-heading-xl">
      <span class="nhsuk-caption-xl">${isolated(ref)}</span>
      ${title ? isolated(title) : sayIn(requestWords, language)("untitled")}
    </h1>
    <p>${departmentOf(language, view)}</p>`;
};

/** What the gate says today, as long as it is about this request. */
const standing = (around: Around, { shown, policy, detail, today }: RequestView): Html => {
  const { language } = around;
  const { answer, facts } = shown;
  if (answer === null || facts === null || isOver(shown)) return html``;
  return html`${answer.reasons.length > 0 ? requestReasons(language, answer.reasons, today, answer.mayAdvertise ? "standingReasons" : "reasons") : ""}
    ${wayToMoves(around, facts.department.code, answer.outcome)}
    ${requestPeople(language, answer, detail)}
    ${requestWarnings(language, answer.warnings)}
    ${requestEvidence(language, { facts, answer, policy })}`;
};
