import { html } from "hono/html";
import { details } from "#console/components/details.ts";
import { table } from "#console/components/table.ts";
import type { Html } from "#console/html.ts";
import { dayText } from "#words/day-text.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { partsWords } from "#words/pages/dashboard/parts.ts";
import { trendWords } from "#words/pages/dashboard/trend.ts";
import type { TrendShown } from "./dashboard-view.ts";
import { numberText, percentText } from "./figure-text.ts";
import { type Followed, followed } from "./followed.ts";

const names = Object.keys(followed) as Followed[];

/** Every day that the charts show, the last first; days in a row that are alike share a row. */
export const trendTable = (language: Language, trend: readonly TrendShown[]): Html => {
  const say = sayIn(trendWords, language);
  return details({
    summary: say("table"),
    text: table({
      caption: { text: say("caption"), size: "s" },
      responsive: true,
      firstCellIsHeader: true,
      compact: true,
      head: [{ text: say("days"), width: "one-third" }, ...names.map((name) => say(name))],
      rows: alike(trend, language)
        .toReversed()
        .map(({ first, last, cells }) => [daysCell(language, first, last), ...cells]),
    }),
  });
};

const daysCell = (language: Language, { on, isFilled }: TrendShown, last: TrendShown): Html | string => {
  const say = sayIn(trendWords, language);
  const [from, to] = [dayText(on, language), dayText(last.on, language)];
  const days = from === to ? from : say("span", { from, to });
  return isFilled ? html`${days}<br><span class="porth-second">${say("filled")}</span>` : days;
};

interface Run {
  readonly first: TrendShown;
  readonly last: TrendShown;
  readonly cells: readonly string[];
}

const alike = (trend: readonly TrendShown[], language: Language): readonly Run[] => {
  const runs: Run[] = [];
  for (const day of trend) {
    const cells = names.map((name) => cellOf(language, day, name));
    const before = runs.at(-1);
    if (before && before.first.isFilled === day.isFilled && String(before.cells) === String(cells))
      runs[runs.length - 1] = { ...before, last: day };
    else runs.push({ first: day, last: day, cells });
  }
  return runs;
};

const cellOf = (language: Language, { figures }: TrendShown, name: Followed): string => {
  if (figures === null) return sayIn(trendWords, language)("missing");
  const say = sayIn(partsWords, language);
  const share = figures[followed[name]];
  if (share === null) return say("unknown");
  const percent = percentText(share);
  if (percent === null) return say("nobody");
  return say("ofPercent", { value: numberText(share.value), of: numberText(share.of), percent });
};
