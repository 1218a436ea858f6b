import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { faultsOf } from "./chrome.ts";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Parts of a page that are not ours, by selector, each with the reason why its violations are not counted. */
export type NotOurs = Readonly<Record<string, string>>;

/** axe finds nothing at all to object to. It needs scripts: ask it in a context that has them. */
export const expectAccessible = async (page: Page, notOurs: NotOurs = {}): Promise<void> => {
  const axe = Object.keys(notOurs).reduce(
    (builder, selector) => builder.exclude(selector),
    new AxeBuilder({ page }).withTags(tags),
  );
  const { violations } = await axe.analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}\n  at ${target}\n  ${failureSummary}`),
  );
  if (found.length > 0)
    expect.fail(`${page.url()} at ${page.viewportSize()?.width} px:\n${found.join("\n")}`);
};

/** The policy let everything through that the page needs, and the page asks for nothing that is not there. */
export const expectNothingRefused = (page: Page): void => {
  expect(faultsOf(page), page.url()).toEqual([]);
};

/** Nothing sticks out to the side: a narrow screen scrolls in one direction only. */
export const expectNoSidewaysScroll = async (page: Page): Promise<void> => {
  const sizes = await page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]");
  const [content = 0, window = 0] = sizes as readonly number[];
  expect(content, page.url()).toBeLessThanOrEqual(window);
};
