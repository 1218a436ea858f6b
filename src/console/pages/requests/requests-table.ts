import { html } from "hono/html";
import { stateTag } from "#console/components/state-tag.ts";
import { table } from "#console/components/table.ts";
import type { Html } from "#console/html.ts";
import { isolated } from "#console/isolated.ts";
import { at } from "#console/page.ts";
import { dayOf, daysBetween } from "#gate/day.ts";
import type { ShownReview } from "#review/shown-review.ts";
import { dayText } from "#words/day-text.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { requestsWords } from "#words/pages/requests.ts";
import type { RequestsView } from "./wanted.ts";

/** A request a row. Of the reasons the first two are told. */
const reasonsTold = 2;

export const requestsTable = (language: Language, view: RequestsView): Html => {
  const say = sayIn(requestsWords, language);
  const wait = view.wanted.state === "awaiting_review" ? say("waiting") : say("opened");
  return table({
    caption: { text: say("caption", { count: view.shown.length }), classes: "nhsuk-u-visually-hidden" },
    responsive: true,
    head: [
      { text: say("vacancy"), width: "one-quarter" },
      say("department"),
      say("reasons"),
      wait,
      say("state"),
    ],
    rows: view.shown.map((one) => [
      vacancyCell(language, one),
      departmentCell(language, one, view),
      reasonsCell(language, one),
      waitCell(language, one, view),
      stateTag(one.state, language),
    ]),
  });
};

const vacancyCell = (language: Language, { of }: ShownReview): Html =>
  html`<a href="${at(language, `/requests/${of.review.id}`)}">${isolated(of.vacancy.ref)}</a>${
    of.vacancy.title ? html`<br>${isolated(of.vacancy.title)}` : ""
  }`;

const departmentCell = (
  language: Language,
  { of, facts }: ShownReview,
  { serviceGroups }: RequestsView,
): Html => {
  if (facts === null) return isolated(of.review.department);
  const { nameEn, nameCy, serviceGroup } = facts.department;
  return html`${isolated(language === "cy" ? (nameCy ?? nameEn) : nameEn)}<br><span class="porth-second">${isolated(
    serviceGroups.get(serviceGroup) ?? serviceGroup,
  )}</span>`;
};

const reasonsCell = (language: Language, { answer }: ShownReview): Html | string => {
  const say = sayIn(requestsWords, language);
  if (answer === null) return say("departmentGone");
  if (answer.reasons.length === 0) return say("nothingBlocks");
  const [told, more] = [answer.reasons.slice(0, reasonsTold), answer.reasons.length - reasonsTold];
  return html`${told.map(({ message }, at) => html`${at > 0 ? html`<br>` : ""}${message[language]}`)}${
    more > 0 ? html`<br>${say("moreReasons", { count: more })}` : ""
  }`;
};

const waitCell = (language: Language, { of }: ShownReview, { today }: RequestsView): Html => {
  const say = sayIn(requestsWords, language);
  const opened = dayOf(of.review.openedAt);
  if (opened >= today) return html`${say("today")}`;
  return html`${say("days", { count: daysBetween(opened, today) })}<br><span class="porth-second">${say(
    "since",
    { day: dayText(opened, language) },
  )}</span>`;
};
