import { html } from "hono/html";
import { attributes, type Html } from "#console/html.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { reportPageWords } from "#words/pages/highlight/page.ts";
import { reportBody, type ShownReport } from "./report-body.ts";

interface Sheet extends ShownReport {
  readonly language: Language;
  /** The health board's name. */
  readonly board: string;
  /** The address of `console.css`; null where this Porth has no pages. */
  readonly stylesheet: string | null;
}

/** A report by itself, for those who have no console: to be kept as a file, or printed. */
export const reportSheet = ({ language, board, stylesheet, ...shown }: Sheet): Html =>
  html`<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${sayIn(reportPageWords, language)("title")} – Porth – ${board}</title>
    ${stylesheet === null ? "" : html`<link${attributes({ rel: "stylesheet", href: stylesheet })}>`}
  </head>
  <body>
    <div class="nhsuk-width-container"><main class="nhsuk-main-wrapper" id="maincontent">${reportBody(language, shown)}</main></div>
  </body>
</html>`;
