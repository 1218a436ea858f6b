import { html } from "hono/html";
import { summaryList } from "#console/components/summary-list.ts";
import type { Html } from "#console/html.ts";
import { addDays, type Day, isDay } from "#gate/day.ts";
import type { Finding, PersonInQuestion } from "#gate/finding.ts";
import { dayText } from "#words/day-text.ts";
import type { Language } from "#words/language.ts";
import { ownerName } from "#words/names.ts";
import { sayIn } from "#words/page-words.ts";
import { requestsWords } from "#words/pages/requests.ts";
import { requestWords } from "#words/pages/requests-one.ts";
import type { ToldFinding } from "#words/told.ts";

/** Each reason in plain words: whose move it is, what would clear it, and since when it stands. */
export const requestReasons = (
  language: Language,
  reasons: readonly ToldFinding[],
  today: Day,
  heading: "reasons" | "standingReasons" = "reasons",
): Html => {
  const say = sayIn(requestWords, language);
  return html`<h2 class="nhsuk-heading-m">${say(heading)}</h2>
    ${reasons.map(
      (reason) => html`<h3 class="nhsuk-heading-s">${reason.message[language]}</h3>
      ${summaryList({
        rows: [
          { key: say("whoseMove"), value: ownerName(reason.owner, language) },
          { key: say("whatClears"), value: fixOf(language, reason) },
          { key: say("sinceWhen"), value: sinceText(language, reason, today) },
        ],
      })}`,
    )}`;
};

/** Only a web address becomes a link. */
const fixOf = (language: Language, { fix, help }: ToldFinding): Html =>
  html`${fix[language]}${
    help !== null && /^https?:\/\//.test(help)
      ? html`<br><a href="${help}" rel="noreferrer">${sayIn(requestWords, language)("guidance")}</a>`
      : ""
  }`;

/** Since when a reason stands: for the one for whom it has stood longest. Never a name. */
export const sinceText = (language: Language, { code, people, detail }: Finding, today: Day): string => {
  const say = sayIn(requestWords, language);
  const days = (count: number) => sayIn(requestsWords, language)("days", { count });
  const { ageDays, limitDays, on } = detail;
  if (typeof on === "string" && isDay(on)) return say("planFrom", { first: dayText(on, language) });
  if (typeof ageDays === "number" && typeof limitDays === "number")
    return say("tooOldSince", { day: dayText(addDays(today, limitDays - ageDays + 1), language) });
  const late = longest(people, "daysOverdue");
  if (late?.daysOverdue && late.lastDay && code === "plan_out_of_date")
    return say("outOfDate", { day: dayText(late.lastDay, language), days: days(late.daysOverdue) });
  if (late?.daysOverdue) return say("overdue", { days: days(late.daysOverdue) });
  const starts = people
    .map(({ firstDay }) => firstDay ?? "")
    .toSorted()
    .at(-1) as Day | "" | undefined;
  if (code === "plan_not_started" && starts) return say("starts", { day: dayText(starts, language) });
  const waits = longest(
    people.filter(({ stage }) => stage !== "signed_off" && stage !== "locked"),
    "daysWaiting",
  );
  return waits?.daysWaiting ? say("waiting", { days: days(waits.daysWaiting) }) : say("notKnownSince");
};

const longest = (
  people: readonly PersonInQuestion[],
  by: "daysOverdue" | "daysWaiting",
): PersonInQuestion | undefined => people.toSorted((a, b) => (b[by] ?? 0) - (a[by] ?? 0))[0];
