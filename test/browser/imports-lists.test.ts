import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { plan } from "../support/cardiology.ts";
import { type Chrome, startChrome } from "./support/chrome.ts";
import { lookedAt, looks } from "./support/departments.ts";
import { departments, plans, type ServedImports, serveImports, staff } from "./support/imports.ts";

let served: ServedImports;
let chrome: Chrome;

beforeAll(async () => {
  served = await serveImports();
  chrome = await startChrome(served.url);
});
afterAll(async () => {
  await chrome?.close();
  await served?.close();
});

const seeing = looks.filter(([, look]) => look.scripts !== false);

it.each(seeing)("nothing is loaded yet, %s", async (_, look) => {
  const { page, seen } = await lookedAt(chrome, look);
  await served.signIn(page, `${look.at}/imports`);
  await seen("imports-empty");
  for (const path of ["unmatched", "history"]) {
    await page.goto(`${look.at}/imports/${path}`);
    await seen(`imports-${path}-empty`);
  }
});

describe("once everything is loaded", () => {
  beforeAll(async () => {
    await served.load("departments", departments);
    await served.load("staff-list", staff);
    const strays = Array.from({ length: 30 }, (_, at) =>
      plan(`JP-${100 + at}`, `9${1000 + at}`, "Draft", ""),
    );
    await served.load("job-plans", [plans, ...strays].join("\n"));
    await served.load("paper-plans", "Employee Number,Start Date\n10002,2026-11-01\n");
  });

  it.each(seeing)("lists are shown a page at a time, %s", async (_, look) => {
    const { page, seen } = await lookedAt(chrome, look);
    await served.signIn(page, `${look.at}/imports/unmatched`);
    await seen("imports-unmatched");
    await page.locator("a[rel=next]").click();
    await page.locator("a[rel=prev]").waitFor();
    expect(await page.locator("tbody").first().locator("tr").count()).toBe(7);
    await page.locator("select").selectOption("paper-plans");
    await page.locator("main form button").click();
    await page.waitForURL("**/unmatched?kind=paper-plans");
    await seen("imports-unmatched-none");
    await page.goto(`${look.at}/imports/history`);
    await seen("imports-history");
  });
});
