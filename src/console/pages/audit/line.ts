import { html } from "hono/html";
import type { AuditLine, AuditType } from "#audit/chain.ts";
import { details } from "#console/components/details.ts";
import type { Html, Text } from "#console/html.ts";
import { isolated } from "#console/isolated.ts";
import { who } from "#console/who.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { auditLineWords } from "#words/pages/audit/lines.ts";
import { auditWords } from "#words/pages/audit/trail.ts";
import { timeText } from "#words/time-text.ts";
import { memberTexts } from "./member.ts";

/** What a line says of itself. One that cannot be read says nothing. */
interface Told {
  readonly by: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

const shortHash = 12;

/** A line of the trail in words: its number, what, who, when, and the start of its hash. */
export const lineCells = (
  language: Language,
  line: AuditLine,
  names: ReadonlyMap<string, string>,
): readonly Text[] => {
  const told = toldIn(line);
  return [
    String(line.seq),
    what(language, line, told, names),
    byWhom(language, told, names),
    timeText(line.at, language),
    line.hash.slice(0, shortHash),
  ];
};

const toldIn = ({ body }: AuditLine): Told => {
  try {
    const { by, data } = JSON.parse(body) as Partial<Told>;
    return { by: typeof by === "string" ? by : null, data: data ?? {} };
  } catch {
    return { by: null, data: {} };
  }
};

type Key = AuditType extends infer T ? (T extends `${infer A}.${infer B}` ? `${A}_${B}` : never) : never;

const what = (
  language: Language,
  line: AuditLine,
  { data }: Told,
  names: ReadonlyMap<string, string>,
): Html => {
  const say = sayIn(auditWords, language);
  const key = line.type.replace(".", "_") as Key;
  const title = key in auditLineWords.texts ? sayIn(auditLineWords, language)(key) : isolated(line.type);
  return html`<strong>${title}</strong>
    ${memberTexts(language, data, names).map((text) => html`<br>${text}`)}
    ${details({
      summary: html`${say("details")}<span class="nhsuk-u-visually-hidden"> ${say("detailsOf", { seq: line.seq })}</span>`,
      text: html`<p>${say("body")}:<br><bdi class="porth-reference">${line.body}</bdi></p>
        <p>${say("wholeHash")}:<br><span class="porth-reference">${line.hash}</span></p>
        <p>${say("prevHash")}:<br><span class="porth-reference">${line.prevHash}</span></p>`,
    })}`;
};

const byWhom = (language: Language, { by }: Told, names: ReadonlyMap<string, string>): Text =>
  by === "porth:clock" ? sayIn(auditWords, language)("clock") : by === null ? "" : who(by, names);
