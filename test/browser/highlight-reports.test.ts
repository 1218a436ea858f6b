import { mkdirSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { freezeHighlightReport } from "#actions/reports/freeze-highlight-report.ts";
import { keepDailyMeasures } from "#actions/reports/keep-daily-measures.ts";
import { clock } from "#auth/principal.ts";
import { addDays, type Day, dayOf } from "#gate/day.ts";
import { asReviewer, decide, overriding } from "../support/reviewing.ts";
import { type Chrome, startChrome } from "./support/chrome.ts";
import { lookedAt, looks } from "./support/departments.ts";
import { director, type ServedRequests, serveRequests } from "./support/requests.ts";

const today = dayOf(Date.now());
const before = (days: number): Day => addDays(today, -days);
const reader = { ...clock, roles: new Set(["Report.Read"] as const) };

let served: ServedRequests;
let chrome: Chrome;

/** Measures of two months with a gap, a report of the first of them, overrides, and a locum that was refused. */
beforeAll(async () => {
  served = await serveRequests();
  chrome = await startChrome(served.url);
  const { deps } = served.porth;
  for (const days of [64, 1, 0]) await keepDailyMeasures({ ...deps, today: () => before(days) }, clock);
  await freezeHighlightReport(deps, reader, { from: before(64), to: before(40) }, () => []);
  const reviewer = await asReviewer(served.porth);
  const [one, other] = await Promise.all([
    served.blocked("CARD", "TRAC-1"),
    served.blocked("ANAE", "TRAC-2"),
  ]);
  await decide(reviewer, one.id, { ...overriding, ends_on: addDays(today, 40) });
  await decide(reviewer, other.id, { ...overriding, category: "data_error", ends_on: addDays(today, 9) });
});
afterAll(async () => {
  await chrome?.close();
  await served?.close();
});

it.each(looks)("a report is made, read and found again, %s", async (_, look) => {
  const { page, seen } = await lookedAt(chrome, look);
  await served.signIn(page, director, `${look.at}/highlight-reports`);
  await page.locator("#to-year").fill("2050");
  await page.locator("main form button").click();
  expect(await page.locator("#to-year").inputValue()).toBe("2050");
  await seen("reports-error");
  await page.locator("#to-year").fill(today.slice(0, 4));
  await page.locator("main form button").click();
  await page.waitForURL("**/highlight-reports/hlr_*");
  await seen("report");
  const address = new URL(page.url()).pathname;
  await page.goto(`${look.at}/highlight-reports`);
  expect(await page.locator(`a[href="${address}"]`).count()).toBe(1);
});

it.each(["", "/cy"])("a report prints on a few sheets of A4, at %j", async (at) => {
  const page = await chrome.open();
  await served.signIn(page, director, `${at}/highlight-reports`);
  await page.locator("main form button").click();
  await page.waitForURL("**/highlight-reports/hlr_*");
  mkdirSync("reports/screenshots", { recursive: true });
  const sheets = await page.pdf({ preferCSSPageSize: true });
  writeFileSync(`reports/screenshots/highlight-report-${at.slice(1) || "en"}.pdf`, sheets);
  const text = sheets.toString("latin1");
  expect(text.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(5);
  expect(text).toMatch(/\/MediaBox\s*\[0 0 59[45][.\d]* 84[12][.\d]*\]/);
});
