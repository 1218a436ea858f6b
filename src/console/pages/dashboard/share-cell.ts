import { html } from "hono/html";
import { shareBar } from "#console/charts/share-bar.ts";
import type { Html } from "#console/html.ts";
import type { Share } from "#measures/figures.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { partsWords } from "#words/pages/dashboard/parts.ts";
import { numberText, percentText } from "./figure-text.ts";

/** “212 of 262 (81%)” over a bar of as much; what cannot be said has no bar. */
export const shareCell = (language: Language, share: Share | null): Html | string => {
  const say = sayIn(partsWords, language);
  if (share === null) return say("unknown");
  const percent = percentText(share);
  if (percent === null) return say("nobody");
  const filled = { value: numberText(share.value), of: numberText(share.of), percent };
  return html`<span class="porth-whole">${say("ofPercent", filled)}</span>${shareBar(share.value, share.of)}`;
};
