import { html } from "hono/html";
import type { Html } from "#console/html.ts";
import { isolated, isolatedText } from "#console/isolated.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { eventTypeWords, parkedReasonWords } from "#words/pages/parked/events.ts";
import { parkedWords } from "#words/pages/parked/parked.ts";
import type { ParkedEvent } from "./view.ts";

/** What a type tells; of one that Porth does not know, only that. */
export const typeName = (language: Language, type: string): string => {
  const key = type.replaceAll(".", "_");
  return isKeyOf(eventTypeWords.texts, key)
    ? sayIn(eventTypeWords, language)(key)
    : sayIn(parkedWords, language)("unknownType");
};

/** The same, and what an unknown type was called. */
export const typeText = (language: Language, type: string): Html =>
  html`${typeName(language, type)}${
    isKeyOf(eventTypeWords.texts, type.replaceAll(".", "_"))
      ? ""
      : html`<br><span class="porth-second">${isolated(type)}</span>`
  }`;

/** Why it waits, and which fields to look at. */
export const reasonText = (language: Language, { reason, fields }: ParkedEvent): Html => {
  const key = isKeyOf(parkedReasonWords.texts, reason ?? "") ? (reason as "unreadable") : "other";
  return html`${sayIn(parkedReasonWords, language)(key)}${
    fields.length > 0 && (reason === "unreadable" || reason === "numbers_disagree")
      ? html`<br><span class="porth-second">${sayIn(parkedWords, language)("fields", { fields: fields.join(", ") })}</span>`
      : ""
  }`;
};

/** Whom or what it is about, by numbers. */
export const aboutText = (language: Language, { about }: ParkedEvent): Html => {
  const say = sayIn(parkedWords, language);
  const told = (["assignment", "employee", "plan", "department", "vacancy"] as const).flatMap((name) => {
    const value = about[name];
    return value === undefined ? [] : [isolated(say(name, { value: isolatedText(value) }))];
  });
  return told.length === 0
    ? html`${say("aboutNothing")}`
    : html`${told.map((each, at) => html`${at > 0 ? html`<br>` : ""}${each}`)}`;
};

const isKeyOf = <T extends object>(texts: T, key: string): key is keyof T & string =>
  Object.hasOwn(texts, key);
