import { html } from "hono/html";
import type { AuditLine, AuditType } from "#audit/chain.ts";
import { card } from "#console/components/card.ts";
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
export const trailLine = (language: Language, line: AuditLine, names: ReadonlyMap<string, string>): Html => {
  const say = sayIn(auditWords, language);
  const told = toldIn(line);
  const members = memberTexts(language, told.data, names);
  return card({
    heading: {
      size: "s",
      text: html`<span class="porth-second">${say("seq")} ${line.seq}</span> ${titleOf(language, line)}`,
    },
    content: html`<p>${byWhom(language, told, names)}<br><span class="porth-second">${timeText(line.at, language)}</span></p>
      ${members.length > 0 ? html`<ul class="nhsuk-list">${members.map((text) => html`<li>${text}</li>`)}</ul>` : ""}
      <p>${say("hash")}: ${line.hash.slice(0, shortHash)}</p>
      ${wholeLine(language, line)}`,
  });
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

const titleOf = (language: Language, { type }: AuditLine): Text => {
  const key = type.replace(".", "_") as Key;
  return key in auditLineWords.texts ? sayIn(auditLineWords, language)(key) : isolated(type);
};

/** What an auditor reckons with. */
const wholeLine = (language: Language, { seq, body, hash, prevHash }: AuditLine): Html => {
  const say = sayIn(auditWords, language);
  return details({
    summary: html`${say("details")}<span class="nhsuk-u-visually-hidden"> ${say("detailsOf", { seq })}</span>`,
    text: html`<p>${say("body")}:<br><bdi>${body}</bdi></p>
      <p>${say("wholeHash")}:<br><span class="porth-reference">${hash}</span></p>
      <p>${say("prevHash")}:<br><span class="porth-reference">${prevHash}</span></p>`,
  });
};

const byWhom = (language: Language, { by }: Told, names: ReadonlyMap<string, string>): Text =>
  by === "porth:clock" ? sayIn(auditWords, language)("clock") : by === null ? "" : who(by, names);
