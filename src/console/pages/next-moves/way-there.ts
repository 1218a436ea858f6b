import { html } from "hono/html";
import type { Html } from "#console/html.ts";
import { type Around, at } from "#console/page.ts";
import type { Outcome } from "#gate/answer.ts";
import { sayIn } from "#words/page-words.ts";
import { nextMovesWords } from "#words/pages/next-moves.ts";
import { movesOfDepartment } from "./wanted.ts";

/** The way from a department that is not clear to what each role does about it, for those who may open that. */
export const wayToMoves = (
  { language, sections }: Around,
  department: string,
  outcome: Outcome,
): Html | string =>
  outcome !== "clear" && sections.includes("nextMoves")
    ? html`<p class="porth-screen"><a href="${at(language, movesOfDepartment(department))}">${sayIn(nextMovesWords, language)("link")}</a></p>`
    : "";
