import { html } from "hono/html";
import { details } from "#console/components/details.ts";
import { table } from "#console/components/table.ts";
import type { Html } from "#console/html.ts";
import { isolated } from "#console/isolated.ts";
import { at } from "#console/page.ts";
import { departmentName } from "#console/pages/departments/department-name.ts";
import { departmentAddress } from "#console/pages/departments/wanted.ts";
import { personSince } from "#console/pages/request/people.ts";
import { sinceText } from "#console/pages/request/reasons.ts";
import type { PersonInQuestion, Severity } from "#gate/finding.ts";
import type { NextMove } from "#measures/next-moves.ts";
import { dayText } from "#words/day-text.ts";
import type { Language } from "#words/language.ts";
import { stageName } from "#words/names.ts";
import { sayIn } from "#words/page-words.ts";
import { nextMovesWords } from "#words/pages/next-moves.ts";
import { requestsWords } from "#words/pages/requests.ts";
import { requestWords } from "#words/pages/requests-one.ts";
import { fixOf, messageOf } from "#words/render.ts";
import type { NextMovesView } from "./wanted.ts";

/** How a table of moves is read. */
export interface Reading extends Pick<NextMovesView, "today" | "detail"> {
  /** Whether the departments' pages are open to who looks. */
  readonly opens: boolean;
  /** Whose moves they are, for those who hear the table. */
  readonly of: string;
}

/** What blocks, or what warns: department by department, since when, and what it would clear. */
export const movesTable = (
  language: Language,
  severity: Severity,
  moves: readonly NextMove[],
  reading: Reading,
): Html => {
  const say = sayIn(nextMovesWords, language);
  const isBlock = severity === "block";
  return table({
    caption: {
      text: html`${say(isBlock ? "blocking" : "warnings")}<span class="nhsuk-u-visually-hidden">: ${isolated(reading.of)}</span>`,
      size: "s",
    },
    responsive: true,
    firstCellIsHeader: true,
    head: [
      say("department"),
      { text: say("what"), width: isBlock ? "one-quarter" : "one-third" },
      { text: say("since"), width: "one-quarter" },
      say("sentBack"),
      ...(isBlock ? [say("clears")] : []),
    ],
    rows: moves.map((move) => [
      departmentCell(language, move, reading),
      whatCell(language, move, reading),
      sinceCell(language, move, reading),
      move.timesReturned === null ? say("notKnown") : say("times", { count: move.timesReturned }),
      ...(isBlock ? [clearsText(language, move)] : []),
    ]),
  });
};

const departmentCell = (language: Language, { department }: NextMove, { opens }: Reading): Html => {
  const name = isolated(departmentName(language, department));
  const shown = opens
    ? html`<a href="${at(language, departmentAddress(department.code))}">${name}</a>`
    : name;
  return html`${shown}<br><span class="porth-second nhsuk-u-font-weight-normal">${isolated(department.code)}</span>`;
};

/** What blocks is told what to do about above the table; a warning says so itself. */
const whatCell = (language: Language, move: NextMove, { detail }: Reading): Html =>
  html`${messageOf(move.finding, language)}${
    move.severity === "warn"
      ? html`<br><span class="porth-second">${fixOf(move.finding, language)}</span>`
      : ""
  }${detail && move.count > 0 ? whoText(language, move) : ""}`;

const whoText = (language: Language, { code, department, people }: NextMove): Html => {
  const say = sayIn(nextMovesWords, language);
  const sayRequest = sayIn(requestWords, language);
  const linesOf = (one: PersonInQuestion): readonly (Html | string)[] => [
    isolated(sayRequest("assignment", { number: one.assignmentNumber })),
    ...(one.stage ? [stageName(one.stage, language)] : []),
    ...[personSince(language, code, one)].filter((text) => text !== sayRequest("notSaid")),
  ];
  return details({
    summary: html`${say("who")}<span class="nhsuk-u-visually-hidden"> ${say("whoIn", { department: departmentName(language, department) })}</span>`,
    text: html`<ul class="nhsuk-list">${people.map(
      (one) =>
        html`<li>${isolated(one.name)}<span class="porth-second">${linesOf(one).map((line) => html`<br>${line}`)}</span></li>`,
    )}</ul>`,
  });
};

/** In days, and from which day they are counted where that does not say it already. */
const sinceCell = (language: Language, move: NextMove, { today }: Reading): Html | string => {
  const { finding, since, daysOverdue, daysWaiting } = move;
  const text = sinceText(language, finding, today);
  const day = since && dayText(since, language);
  const [waits, overdue] = [daysWaiting ?? 0, daysOverdue ?? 0];
  const days = sayIn(requestsWords, language)("days", { count: Math.max(waits, overdue) });
  return day === null || text.includes(day)
    ? text
    : html`${sayIn(nextMovesWords, language)("sinceDay", { day })}<br><span class="porth-second">${sayIn(requestWords, language)(overdue >= waits ? "forDays" : "atStage", { days })}</span>`;
};

const clearsText = (language: Language, { wouldClear, ownerWouldClear }: NextMove): string =>
  sayIn(nextMovesWords, language)(wouldClear ? "byItself" : ownerWouldClear ? "together" : "notAlone");
