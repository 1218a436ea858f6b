import { html } from "hono/html";
import { stateTag } from "#console/components/state-tag.ts";
import type { Html } from "#console/html.ts";
import type { Answer, Outcome } from "#gate/answer.ts";
import type { Language } from "#words/language.ts";

interface Stands {
  readonly outcome: Outcome;
  readonly reasons: readonly Pick<Answer["reasons"][number], "code">[];
}

/** How a department stands, and beside it whether its evidence is too old to tell. */
export const standingTags = ({ outcome, reasons }: Stands, language: Language): Html => {
  const isStale = reasons.some(
    ({ code }) => code === "staff_list_stale" || code === "allocate_extract_stale",
  );
  return html`${stateTag(outcome, language)}${isStale ? html` ${stateTag("evidence_out_of_date", language)}` : ""}`;
};
