import { html } from "hono/html";
import { stateTag } from "#console/components/state-tag.ts";
import { table } from "#console/components/table.ts";
import type { Html, Text } from "#console/html.ts";
import { at } from "#console/page.ts";
import { who } from "#console/who.ts";
import { daysBetween } from "#gate/day.ts";
import type { ImportKind } from "#imports/rows.ts";
import { dayText } from "#words/day-text.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { importsWords } from "#words/pages/imports/overview.ts";
import { timeText } from "#words/time-text.ts";
import { freshnessOf } from "./freshness.ts";
import { type ImportsView, importKinds, type LoadedExtract } from "./view.ts";

/** The current file of each kind. */
export const currentTable = (language: Language, view: ImportsView): Html => {
  const say = sayIn(importsWords, language);
  return table({
    caption: { text: say("caption"), size: "m" },
    responsive: true,
    firstCellIsHeader: true,
    head: [say("kind"), say("takenOn"), { text: say("rows"), format: "numeric" }, say("loaded")],
    rows: importKinds.map((kind) => row(language, kind, view)),
  });
};

const row = (language: Language, kind: ImportKind, view: ImportsView): readonly Text[] => {
  const say = sayIn(importsWords, language);
  const extract = view.current.find((one) => one.kind === kind);
  if (extract === undefined) return [say(kind), say("nothing"), say("noRows"), say("never")];
  return [
    html`<a href="${at(language, `/imports/${extract.id}`)}">${say(kind)}</a>`,
    takenOn(language, extract, view),
    String(extract.rows),
    html`${timeText(extract.loadedAt, language)}<br>${say("by")} ${who(extract.loadedBy, view.names)}`,
  ];
};

const takenOn = (language: Language, { kind, extractedOn }: LoadedExtract, view: ImportsView): Text => {
  const say = sayIn(importsWords, language);
  if (extractedOn === null) return say("notDated");
  const freshness = freshnessOf(kind, view);
  const days = say("days", { count: daysBetween(extractedOn, view.today) });
  return html`${dayText(extractedOn, language)}, ${days}${
    freshness.state === "stale" ? html` ${stateTag("evidence_out_of_date", language)}` : ""
  }${
    freshness.state === "ageing"
      ? html`<br><strong>${say("ageing", { day: dayText(freshness.countsUntil, language) })}</strong>`
      : ""
  }`;
};
