import { html } from "hono/html";
import type { Html } from "./html.ts";

/** Text that came from outside: the direction it is written in stays its own, and long words break rather than stick out. */
export const isolated = (text: string): Html => html`<bdi>${breakable(text)}</bdi>`;

/** The same where there is no markup: in a title, or in an attribute. */
export const isolatedText = (text: string): string => `\u2068${text}\u2069`;

/** Lines of text that came from outside, as they were typed. */
export const isolatedLines = (text: string): Html =>
  html`${text.split("\n").map((line, at) => html`${at === 0 ? "" : html`<br>`}${isolated(line)}`)}`;

/** Longer than any word of either language; it may break after every few letters, and keeps a mark with its letter. */
const longWord = /(\S{30,})/u;
const pieces = /\S{1,10}\p{M}*/gu;

/** Nothing is added that anybody would copy. */
const breakable = (text: string): readonly (Html | string)[] =>
  text
    .split(longWord)
    .map((part, at) =>
      at % 2 === 0 ? part : html`${(part.match(pieces) ?? []).map((piece) => html`${piece}<wbr>`)}`,
    );
