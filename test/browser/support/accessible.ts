import axe, { type AxeResults, type RunOptions } from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { type Chrome, faultsOf } from "./chrome.ts";
import { screenshot } from "./screenshot.ts";

type RunOnly = NonNullable<RunOptions["runOnly"]>;

const all: RunOnly = {
  type: "tag",
  values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
};
const ofColours: RunOnly = { type: "rule", values: ["color-contrast", "link-in-text-block"] };

/** Parts of a page that are not ours, by selector, each with the reason why its violations are not counted. */
export type NotOurs = Readonly<Record<string, string>>;

/** axe finds nothing at all to object to. It needs scripts: ask it in a context that has them. */
export const expectAccessible = (page: Page, notOurs: NotOurs = {}): Promise<void> =>
  expectNoViolation(page, all, { notOurs });

const expectNoViolation = async (
  page: Page,
  runOnly: RunOnly,
  { notOurs = {}, where = page.url() }: { readonly notOurs?: NotOurs; readonly where?: string },
): Promise<void> => {
  // A page keeps it until it goes elsewhere.
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe.source);
  const context = JSON.stringify({ exclude: Object.keys(notOurs) });
  const options = JSON.stringify({ resultTypes: ["violations"], runOnly } satisfies RunOptions);
  const { violations } = (await page.evaluate(`axe.run(${context}, ${options})`)) as AxeResults;
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}\n  at ${target}\n  ${failureSummary}`),
  );
  if (found.length > 0) expect.fail(`${where} at ${page.viewportSize()?.width} px:\n${found.join("\n")}`);
};

/** The policy let everything through that the page needs, and the page asks for nothing that is not there. */
export const expectNothingRefused = (page: Page): void => {
  expect(faultsOf(page), page.url()).toEqual([]);
};

/** Nothing sticks out to the side: a narrow screen scrolls in one direction only. */
export const expectNoSidewaysScroll = async (page: Page, where = page.url()): Promise<void> => {
  const sizes = await page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]");
  const [content = 0, window = 0] = sizes as readonly number[];
  expect(content, where).toBeLessThanOrEqual(window);
};

const inspectors = new WeakMap<Chrome, Promise<Page>>();

/** A page of the same site, so that what is put into it finds its stylesheet. */
const inspectorOf = async (chrome: Chrome): Promise<Page> => {
  const page = await chrome.open();
  await page.goto("/problems/not_found");
  return page;
};

/**
 * What a page shows now, wide and on a phone, sticks out nowhere and gives axe nothing to object to, nor does it in the
 * reader's own colours. Seen in a page of its own, so that it holds of what is shown without scripts as well.
 */
export const expectWellShown = async (chrome: Chrome, shown: Page, name: string): Promise<void> => {
  const inspector = inspectors.get(chrome) ?? inspectorOf(chrome);
  inspectors.set(chrome, inspector);
  const page = await inspector;
  await page.setContent(await shown.content());
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 });
    await expectNoSidewaysScroll(page, name);
    await expectNoViolation(page, all, { where: name });
    await screenshot(page, `${name}-${width}`);
  }
  await page.emulateMedia({ forcedColors: "active" });
  await expectNoViolation(page, ofColours, { where: `${name} in forced colours` });
  await screenshot(page, `${name}-320-forced`);
  await page.emulateMedia({ forcedColors: "none" });
};
