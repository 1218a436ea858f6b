import { html } from "hono/html";
import type { Html } from "./html.ts";

/** Text that came from outside: the direction it is written in stays its own, and it breaks rather than stick out. */
export const isolated = (text: string): Html => html`<bdi>${text}</bdi>`;

/** The same where there is no markup: in a title, or in an attribute. */
export const isolatedText = (text: string): string => `\u2068${text}\u2069`;

/** Lines of text that came from outside, as they were typed. */
export const isolatedLines = (text: string): Html =>
  html`${text.split("\n").map((line, at) => html`${at === 0 ? "" : html`<br>`}${isolated(line)}`)}`;
