import { html } from "hono/html";
import { columnChart } from "#console/charts/column-chart.ts";
import { table } from "#console/components/table.ts";
import type { Html } from "#console/html.ts";
import type { BlockedOn } from "#measures/ahead.ts";
import { dayText } from "#words/day-text.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { aheadWords } from "#words/pages/dashboard/ahead.ts";
import { partsWords } from "#words/pages/dashboard/parts.ts";
import { shortMonth } from "#words/pages/dashboard/short-months.ts";
import type { DashboardView } from "./dashboard-view.ts";
import { numberText } from "./figure-text.ts";

/** The year ahead, from today, as columns beside their table. */
export const aheadSection = (language: Language, { ahead }: DashboardView): Html => {
  const say = sayIn(aheadWords, language);
  const [first, last] = [ahead[0], ahead.at(-1)];
  if (!first || !last) return html``;
  return html`<h2 class="nhsuk-heading-l">${say("title")}</h2>
    <p>${say("lead")}</p>
    <div class="porth-beside">
      <div>
        <p class="porth-second nhsuk-u-margin-bottom-1">${say("key")}</p>
        ${columnChart({
          id: "ahead",
          title: say("chart"),
          desc: say("desc", {
            first: numberText(first.blocked),
            of: numberText(first.departments),
            last: numberText(last.blocked),
            day: dayText(last.on, language),
          }),
          columns: ahead.map(({ on, blocked, departments }) => ({
            label: shortMonth(on, language),
            value: blocked,
            of: departments,
          })),
        })}
      </div>
      ${aheadTable(language, ahead)}
    </div>`;
};

const aheadTable = (language: Language, ahead: readonly BlockedOn[]): Html => {
  const say = sayIn(aheadWords, language);
  return table({
    caption: { text: say("caption"), size: "s" },
    firstCellIsHeader: true,
    compact: true,
    head: [say("day"), { text: say("blocked"), format: "numeric" }, say("change")],
    rows: ahead.map(({ on, blocked, departments }, at) => [
      at === 0 ? say("today") : dayText(on, language),
      sayIn(partsWords, language)("of", { value: numberText(blocked), of: numberText(departments) }),
      at === 0 ? "" : changeText(language, blocked - (ahead[at - 1]?.blocked ?? 0)),
    ]),
  });
};

const changeText = (language: Language, change: number): string => {
  const say = sayIn(aheadWords, language);
  if (change === 0) return say("same");
  return change > 0 ? say("more", { by: numberText(change) }) : say("fewer", { by: numberText(-change) });
};
