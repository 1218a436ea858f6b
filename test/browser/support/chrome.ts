import { setTimeout } from "node:timers/promises";
import sparticuz from "@sparticuz/chromium";
import { type Browser, chromium, type Page } from "playwright-core";

/** How a page is looked at: scripts on, 1280 pixels wide, in ordinary colours, unless said otherwise. */
export interface Look {
  readonly scripts?: false;
  readonly width?: 320 | 1280;
  readonly forcedColors?: true;
  readonly language?: "en-GB" | "cy-GB";
}

export interface Chrome {
  /** A page in a context of its own: no cookies, no cache. Its faults are collected from the first moment. */
  readonly open: (look?: Look) => Promise<Page>;
  readonly close: () => Promise<void>;
}

/** Chromium itself, one for each test file. `base` is what its pages' addresses begin with. */
export const startChrome = async (base: string): Promise<Chrome> => {
  const browser = await launched();
  return {
    open: async ({ scripts, width = 1280, forcedColors, language = "en-GB" } = {}) => {
      const context = await browser.newContext({
        baseURL: base,
        javaScriptEnabled: scripts ?? true,
        viewport: { width, height: 900 },
        forcedColors: forcedColors ? "active" : "none",
        locale: language,
      });
      const page = await context.newPage();
      collectFaults(page);
      return page;
    },
    close: () => browser.close(),
  };
};

/** What the browser refused or complained of on this page: policies, missing files, errors. */
export const faultsOf = (page: Page): readonly string[] => faults.get(page) ?? [];

const faults = new WeakMap<Page, string[]>();

const collectFaults = (page: Page): void => {
  const found: string[] = [];
  faults.set(page, found);
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") found.push(message.text());
  });
  page.on("pageerror", (error) => found.push(error.message));
  page.on("requestfailed", (request) => found.push(`${request.url()} failed`));
};

const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-quic",
  "--font-render-hinting=none",
];

/** The Chromium inside the npm package where it runs, elsewhere the Chrome that is installed. */
const launched = async (tries = 5): Promise<Browser> => {
  if (process.platform !== "linux" || process.arch !== "x64") return chromium.launch({ channel: "chrome" });
  try {
    return await chromium.launch({
      executablePath: await sparticuz.executablePath(),
      args: ["--headless=shell", ...args],
      ignoreDefaultArgs: ["--headless"],
    });
  } catch (error) {
    // Another test file may be unpacking it at this moment.
    if (tries <= 1) throw error;
    await setTimeout(1_000);
    return launched(tries - 1);
  }
};
