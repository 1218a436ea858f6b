import { expect } from "vitest";
import type { ImportKind } from "#imports/rows.ts";
import { textOf } from "./bodies.ts";
import { locationOf, type TestBrowser } from "./browser.ts";
import { hiddenIn } from "./reading-pages.ts";

/** What is said of a file in the console's form. */
export interface Said {
  /** `YYYY-MM-DD`; null leaves the three parts blank. */
  readonly day?: string | null;
  readonly name?: string;
  /** Before the addresses: `/cy`. */
  readonly under?: string;
}

/** Sends a file to be checked, as the console's form does. */
export const offer = (
  browser: TestBrowser,
  kind: ImportKind | "",
  file: string | Uint8Array<ArrayBuffer> | null,
  { day = "2026-11-21", name = "extract.csv", under = "" }: Said = {},
): Promise<Response> => {
  const form = new FormData();
  if (kind !== "") form.append("kind", kind);
  const [y = "", m = "", d = ""] = (kind === "departments" ? null : day)?.split("-") ?? [];
  for (const [part, text] of Object.entries({ day: d, month: m, year: y })) form.append(part, text);
  form.append("file", new File(file === null ? [] : [file], file === null ? "" : name));
  return browser.post(`${under}/imports/new`, form);
};

/** Sends a file that has nothing wrong with it, and gives the address of its check page. */
export const offered = async (
  browser: TestBrowser,
  kind: ImportKind,
  file: string | Uint8Array<ArrayBuffer>,
  said: Said = {},
): Promise<string> => {
  const response = await offer(browser, kind, file, said);
  expect(response.status, await textOf(response.clone())).toBe(303);
  return locationOf(response);
};

/** Says on the check page that the file be loaded. */
export const confirm = async (
  browser: TestBrowser,
  path: string,
  more: Record<string, string> = {},
): Promise<Response> => {
  const seen = hiddenIn(await textOf(await browser.get(path)), "seen");
  return browser.post(path, { seen, ...more });
};
