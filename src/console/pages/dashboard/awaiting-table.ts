import { html } from "hono/html";
import { shareBar } from "#console/charts/share-bar.ts";
import { table } from "#console/components/table.ts";
import type { Html } from "#console/html.ts";
import type { Awaiting } from "#measures/figures.ts";
import type { Language } from "#words/language.ts";
import { measureWords } from "#words/measures.ts";
import { ownerName, stageName } from "#words/names.ts";
import { sayIn } from "#words/page-words.ts";
import { measuresWords } from "#words/pages/dashboard/measures.ts";
import { partsWords } from "#words/pages/dashboard/parts.ts";
import { definition } from "./definition.ts";
import { numberText } from "./figure-text.ts";

/** Where plans wait on their way to signature, with whom, and for how long. */
export const awaitingTable = (language: Language, awaiting: readonly Awaiting[]): Html => {
  const say = sayIn(measuresWords, language);
  const most = Math.max(...awaiting.map(({ value }) => value));
  return html`${definition(language, "awaiting")}
    ${
      awaiting.length === 0
        ? html`<p>${say("nobodyWaits")}</p>`
        : table({
            caption: { text: measureWords.awaiting.title[language], classes: "nhsuk-u-visually-hidden" },
            responsive: true,
            firstCellIsHeader: true,
            head: [{ text: say("stage"), width: "one-third" }, say("owner"), say("plans"), say("medianDays")],
            rows: awaiting.map(({ stage, owner, value, medianDays }) => [
              stageName(stage, language),
              owner === null ? say("noOwner") : ownerName(owner, language),
              html`${numberText(value)}${shareBar(value, most)}`,
              medianDays === null ? sayIn(partsWords, language)("unknown") : String(medianDays),
            ]),
          })
    }`;
};
