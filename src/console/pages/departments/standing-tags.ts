import { html } from "hono/html";
import { type State, stateTag } from "#console/components/state-tag.ts";
import type { Html } from "#console/html.ts";
import type { Answer, Outcome } from "#gate/answer.ts";
import type { Language } from "#words/language.ts";

interface Stands {
  readonly outcome: Outcome;
  readonly reasons: readonly Pick<Answer["reasons"][number], "code">[];
}

/** How a department stands, and beside it whether its evidence is too old to tell. */
export const standingTags = (stands: Stands, language: Language): Html =>
  html`${statesOf(stands).map((state) => html`${stateTag(state, language)} `)}`;

/** The same in a cell: one below the other. */
export const standingCell = (stands: Stands, language: Language): Html =>
  html`${statesOf(stands).map((state) => html`<div class="nhsuk-u-margin-bottom-1">${stateTag(state, language)}</div>`)}`;

const statesOf = ({ outcome, reasons }: Stands): readonly State[] =>
  reasons.some(({ code }) => code === "staff_list_stale" || code === "allocate_extract_stale")
    ? [outcome, "evidence_out_of_date"]
    : [outcome];
