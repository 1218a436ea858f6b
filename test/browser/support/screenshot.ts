import { mkdirSync } from "node:fs";
import type { Page } from "playwright-core";

const folder = "reports/screenshots";

/** Keeps the whole page as a picture, for people to look at. */
export const screenshot = async (page: Page, name: string): Promise<void> => {
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};
