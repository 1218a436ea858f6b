import { expect } from "vitest";
import { textOf } from "./bodies.ts";
import { locationOf, type TestBrowser } from "./browser.ts";

/** What a page says, without its markup, and with single spaces. */
export const wordsOf = async (response: Response | Promise<Response>): Promise<string> =>
  plain(await textOf(await response));

const plain = (markup: string): string =>
  markup
    .replace(/^[\s\S]*<main[^>]*>|<\/main>[\s\S]*$/g, "")
    .replaceAll("<wbr>", "")
    .replace(/<[^>]*>/g, " ")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
    .replaceAll(/\s+/g, " ")
    .trim();

/** The hidden field of a page's form. */
export const hiddenIn = (markup: string, name: string): string => {
  const [, value] = new RegExp(`<input type="hidden" name="${name}" value="([^"]*)">`).exec(markup) ?? [];
  if (value === undefined) throw new Error(`The page hides no ${name}.`);
  return value;
};

/** Sends a form that is taken, and gives the address where it leads. */
export const sent = async (
  browser: TestBrowser,
  path: string,
  fields: Record<string, string>,
): Promise<string> => {
  const response = await browser.post(path, fields);
  expect(response.status, `${path} ${JSON.stringify(fields)}`).toBe(303);
  return locationOf(response);
};
