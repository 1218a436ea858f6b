import { mkdirSync } from "node:fs";
import type { Page } from "playwright-core";

const folder = "reports/screenshots";

/** Keeps the whole page as a picture for people to look at, where PORTH_SCREENSHOTS asks for it. */
export const screenshot = async (page: Page, name: string): Promise<void> => {
  if (!process.env.PORTH_SCREENSHOTS) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};
