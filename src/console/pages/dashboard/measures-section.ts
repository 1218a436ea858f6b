import { html } from "hono/html";
import { table } from "#console/components/table.ts";
import type { Html } from "#console/html.ts";
import type { Figures } from "#measures/figures.ts";
import { dayText } from "#words/day-text.ts";
import type { Language } from "#words/language.ts";
import type { Measure } from "#words/measures.ts";
import { sayIn } from "#words/page-words.ts";
import { measuresWords } from "#words/pages/dashboard/measures.ts";
import { partsWords } from "#words/pages/dashboard/parts.ts";
import { awaitingTable } from "./awaiting-table.ts";
import type { Known } from "./dashboard-view.ts";
import { definition } from "./definition.ts";
import { numberText } from "./figure-text.ts";
import { type MeasureSection, measureSections } from "./measure-sections.ts";
import { shareCell } from "./share-cell.ts";

/** Every figure with its one definition and its source, by what the audit found. */
export const measuresSection = (language: Language, { whole }: Known): Html => {
  const say = sayIn(measuresWords, language);
  return html`<h2 class="nhsuk-heading-l">${say("title")}</h2>
    <p class="porth-screen">${say("lead")}</p>
    ${(Object.keys(measureSections) as MeasureSection[]).map((section) => part(language, whole, section))}`;
};

const part = (language: Language, whole: Figures, section: MeasureSection): Html => {
  const say = sayIn(measuresWords, language);
  const names: readonly Measure[] = measureSections[section];
  return html`<h3 class="nhsuk-heading-m nhsuk-u-margin-bottom-2">${say(section)}</h3>
    <div class="porth-measures">${table({
      caption: { text: say(section), classes: "nhsuk-u-visually-hidden" },
      firstCellIsHeader: true,
      responsive: true,
      head: [{ text: say("measure"), width: "two-thirds" }, say("figure")],
      rows: names
        .filter((name) => name !== "awaiting")
        .map((name) => [definition(language, name), figure(language, whole, name)]),
    })}</div>
    ${names.includes("awaiting") ? awaitingTable(language, whole.awaiting) : ""}`;
};

const figure = (language: Language, whole: Figures, name: Measure): Html | string => {
  const say = sayIn(partsWords, language);
  if (name === "awaiting") return "";
  const value = whole[name];
  if (name === "clear_through")
    return whole[name] === null ? sayIn(measuresWords, language)("none") : dayText(whole[name], language);
  if (value === null) return say("unknown");
  return typeof value === "number"
    ? numberText(value)
    : typeof value === "string"
      ? value
      : shareCell(language, value);
};
