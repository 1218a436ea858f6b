import { html } from "hono/html";
import { table } from "#console/components/table.ts";
import type { Html, Text } from "#console/html.ts";
import { isolated } from "#console/isolated.ts";
import { isDay } from "#gate/day.ts";
import type { ShownCell, ShownRows } from "#register/shown-rows.ts";
import { dayText } from "#words/day-text.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { checkWords } from "#words/pages/imports/check.ts";

/** Of a cell: enough to see what it is. */
const shownCharacters = 100;

/** The first rows of a file as they were understood: a column that slipped shows here. */
export const firstRows = (language: Language, { columns, rows, hidesNames }: ShownRows): Html => {
  const say = sayIn(checkWords, language);
  if (rows.length === 0)
    return html`<h2 class="nhsuk-heading-m">${say("firstRows")}</h2><p>${say("noRows")}</p>`;
  return html`<div class="nhsuk-u-margin-top-6">${table({
    caption: { text: say("firstRows"), size: "m", id: "first-rows" },
    scroll: true,
    compact: true,
    head: columns,
    rows: rows.map((cells) => cells.map((value) => cell(language, value))),
  })}</div>
    ${hidesNames ? html`<p>${say("namesHidden")}</p>` : ""}`;
};

const cell = (language: Language, value: ShownCell): Text => {
  const say = sayIn(checkWords, language);
  if (value === null) return html`<span class="porth-second">${say("blank")}</span>`;
  if (typeof value === "boolean") return say(value ? "yes" : "no");
  if (typeof value === "number") return String(value);
  if (isDay(value)) return dayText(value, language);
  return isolated(value.length > shownCharacters ? `${value.slice(0, shownCharacters)}…` : value);
};
