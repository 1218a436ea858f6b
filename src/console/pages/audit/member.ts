import { html } from "hono/html";
import type { Html, Text } from "#console/html.ts";
import { isolated } from "#console/isolated.ts";
import { who } from "#console/who.ts";
import { isDay } from "#gate/day.ts";
import { dayText } from "#words/day-text.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { auditMemberWords } from "#words/pages/audit/lines.ts";
import { exemptionKindWords } from "#words/pages/exemptions.ts";
import { importsWords } from "#words/pages/imports/overview.ts";
import { stateWords } from "#words/pages/states.ts";

/** Members that are told in words; the others are in the text that was hashed. */
const told = [
  ...[
    "report",
    "decision",
    "vacancy",
    "review",
    "verdict",
    "department",
    "outcome",
    "import",
    "current",
    "kind",
  ],
  ...["extractedOn", "rows", "exemption", "deputy", "person", "endpoint", "delivery", "host"],
  ...["from", "to", "day", "until", "ends_on"],
] as const satisfies readonly (keyof typeof auditMemberWords.texts)[];

/** What each member of a line's data is called, and its value; what the line is about comes first. */
export const memberTexts = (
  language: Language,
  data: Readonly<Record<string, unknown>>,
  names: ReadonlyMap<string, string>,
): readonly Html[] =>
  told.flatMap((name) => {
    const value = data[name];
    if (typeof value !== "string" && typeof value !== "number") return [];
    const shown = name === "person" ? who(String(value), names) : valueText(language, name, String(value));
    return [html`${sayIn(auditMemberWords, language)(name)}: ${shown}`];
  });

/** A code in words, a day as it is read, anything else as it is. */
const valueText = (language: Language, name: (typeof told)[number], value: string): Text => {
  if (isDay(value)) return dayText(value, language);
  if (name === "kind" && isKeyOf(exemptionKindWords.texts, value))
    return sayIn(exemptionKindWords, language)(value);
  if (isKeyOf(stateWords.texts, value)) return sayIn(stateWords, language)(value);
  if (value === "override" || value === "uphold" || value === "revoke")
    return sayIn(auditMemberWords, language)(value);
  if (value === "departments" || value === "staff-list" || value === "job-plans" || value === "paper-plans")
    return sayIn(importsWords, language)(value);
  return isolated(value);
};

const isKeyOf = <T extends object>(texts: T, key: string): key is keyof T & string =>
  Object.hasOwn(texts, key);
