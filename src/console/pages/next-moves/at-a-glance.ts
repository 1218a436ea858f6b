import { html } from "hono/html";
import { table } from "#console/components/table.ts";
import type { Html } from "#console/html.ts";
import { at } from "#console/page.ts";
import { wantedOf } from "#measures/next-move-order.ts";
import type { NextMove } from "#measures/next-moves.ts";
import { owners } from "#measures/owners.ts";
import type { Language } from "#words/language.ts";
import { ownerName } from "#words/names.ts";
import { sayIn } from "#words/page-words.ts";
import { nextMovesWords } from "#words/pages/next-moves.ts";
import { addressOf, type NextMovesView } from "./wanted.ts";

/** How much waits, in how many departments, and how many of them one role alone could clear. */
export const movesCounted = (language: Language, moves: readonly NextMove[]): string => {
  const say = sayIn(nextMovesWords, language);
  return `${say("waiting", { count: moves.length })} ${say("inDepartments", {
    count: departments(moves),
  })}. ${say("oneRoleClears", { count: clearable(moves) })}`;
};

/** The same by role, each with the way to what waits for it. */
export const movesAtAGlance = (language: Language, { wanted, moves }: NextMovesView): Html | string => {
  const say = sayIn(nextMovesWords, language);
  const byOwner = owners
    .map((owner) => ({ owner, ones: wantedOf(moves, { ...wanted, owner }) }))
    .filter(({ ones }) => ones.length > 0);
  if (wanted.owner !== null || byOwner.length < 2) return "";
  return table({
    caption: { text: say("glance"), size: "m" },
    responsive: true,
    firstCellIsHeader: true,
    head: [
      { text: say("owner"), width: "one-half" },
      { text: say("things"), format: "numeric" },
      { text: say("departments"), format: "numeric" },
      { text: say("wouldClear"), format: "numeric" },
    ],
    rows: byOwner.map(({ owner, ones }) => [
      html`<a href="${at(language, addressOf({ ...wanted, owner, after: null }))}">${ownerName(owner, language)}</a>`,
      { text: String(ones.length), format: "numeric" },
      { text: String(departments(ones)), format: "numeric" },
      { text: String(clearable(ones)), format: "numeric" },
    ]),
  });
};

const clearable = (moves: readonly NextMove[]): number =>
  departments(moves.filter(({ ownerWouldClear }) => ownerWouldClear));

const departments = (moves: readonly NextMove[]): number =>
  new Set(moves.map(({ department }) => department.code)).size;
