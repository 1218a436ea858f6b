import { html } from "hono/html";
import { table } from "#console/components/table.ts";
import { attributes, type Html, type Text } from "#console/html.ts";
import { isolated, isolatedText } from "#console/isolated.ts";
import type { RowError } from "#imports/rows.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { correctionWords } from "#words/pages/imports/errors.ts";
import { fileErrorWords } from "#words/pages/imports/load.ts";

/** What is wrong inside a file. */
export interface FileErrors {
  /** What the file is called. */
  readonly name: string;
  /** The first of them. */
  readonly errors: readonly RowError[];
  readonly count: number;
}

/** How to correct each kind of error, then each error with its place. */
export const fileErrors = (language: Language, { name, errors, count }: FileErrors): Html => {
  const say = sayIn(fileErrorWords, language);
  const correct = sayIn(correctionWords, language);
  const codes = [...new Set(errors.map(({ code }) => code))];
  return html`<h2 class="nhsuk-heading-m">${say("title")}</h2>
    <h3 class="nhsuk-heading-s">${say("how")}</h3>
    <ul class="nhsuk-list nhsuk-list--bullet">
      ${codes.map((code) => html`<li>${correct(code)}</li>`)}
    </ul>
    ${errors.length < count ? html`<p>${say("first", { shown: errors.length, all: count })}</p>` : ""}
    ${table({
      caption: {
        text: html`<span class="porth-reference">${say("caption", { file: isolatedText(name) })}</span>`,
        size: "s",
      },
      responsive: true,
      head: [
        { text: say("line"), format: "numeric" },
        say("column"),
        { text: say("value"), width: "one-quarter" },
        { text: say("what"), width: "one-half" },
      ],
      rows: errors.map((error) => row(language, error)),
    })}`;
};

const row = (language: Language, error: RowError): readonly Text[] => {
  const say = sayIn(fileErrorWords, language);
  const { line, column, value } = error;
  return [
    String(line),
    column === null ? say("wholeLine") : column,
    value === null ? say("blank") : isolated(value),
    html`<span${attributes({ class: "porth-reference", lang: language !== "en" && "en" })}>${messageOf(error)}</span>`,
  ];
};

/** The message, with what it quotes of the file kept apart: it may be written in the other direction. */
const messageOf = ({ message, value }: RowError): Text => {
  if (value === null || value === "") return message;
  const [before = "", ...after] = message.split(value);
  return after.length === 0 ? message : html`${before}${isolated(value)}${after.join(value)}`;
};
