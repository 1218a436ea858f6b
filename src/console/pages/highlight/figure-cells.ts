import { html } from "hono/html";
import { shareBar } from "#console/charts/share-bar.ts";
import type { Html, Text } from "#console/html.ts";
import type { Share } from "#measures/figures.ts";
import type { Compared } from "#measures/report/findings.ts";
import { isMore, percentText } from "#measures/report/movement.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { reportPageWords } from "#words/pages/highlight/page.ts";

/** So many of so many, and in percent. */
export const shareText = (language: Language, share: Share | null): Text => {
  const say = sayIn(reportPageWords, language);
  const percent = percentText(share);
  return share === null || percent === null
    ? say("nothing")
    : html`<span class="porth-together">${say("share", { ...share })}</span> <span class="porth-second">${percent}%</span>`;
};

/** The same above a bar. */
export const shareWithBar = (language: Language, share: Share | null): Html =>
  html`${shareText(language, share)}${share === null || share.of === 0 ? "" : shareBar(share.value, share.of)}`;

/** Which way a figure went since the last report, in words. */
export const movementText = (
  language: Language,
  { direction, points, now, last }: Compared,
  hasLast: boolean,
): Text => {
  const say = sayIn(reportPageWords, language);
  if (!hasLast) return say("noReport");
  if (direction === "same") return say("same");
  if (direction === "unknown" || points === null || !now || !last) return say("cannotCompare");
  const filled = { points: points === 0 ? say("lessThanTenth") : Math.abs(points).toFixed(1) };
  const way = isMore(now, last) ? "Up" : "Down";
  return html`<strong>${say(`${direction}${way}`, filled)}</strong>`;
};
