import { afterAll, beforeAll, expect, it } from "vitest";
import { type Chrome, startChrome } from "./support/chrome.ts";
import { lookedAt, looks } from "./support/departments.ts";
import { choose, departments, plans, type ServedImports, serveImports, staff } from "./support/imports.ts";

let served: ServedImports;
let chrome: Chrome;

beforeAll(async () => {
  served = await serveImports();
  await served.load("departments", departments);
  await served.load("staff-list", staff);
  await served.load("job-plans", plans);
  chrome = await startChrome(served.url);
});
afterAll(async () => {
  await chrome?.close();
  await served?.close();
});

const seeing = looks.filter(([, look]) => look.scripts !== false);

it.each(seeing)("extracts grow old, %s", async (_, look) => {
  const { page, seen } = await lookedAt(chrome, look);
  served.setToday("2026-11-25");
  await served.signIn(page, `${look.at}/imports`);
  await seen("imports-ageing");
  served.setToday("2026-11-28");
  await page.reload();
  await page.locator(".nhsuk-card--warning").waitFor();
  await seen("imports-stale");
  served.setToday("2026-11-22");
});

it.each(seeing)("a file may be refused, or have come to nothing, %s", async (_, look) => {
  const { page, seen } = await lookedAt(chrome, look);
  await served.signIn(page, `${look.at}/imports/new`);
  await choose(page, "staff-list", { file: staff, day: "20" });
  await page.waitForURL("**/imports/offers/*");
  await seen("imports-check-same");
  await page.getByRole("button", { name: /^(Do not load it|Peidio â'i llwytho)$/ }).click();
  await page.waitForURL(`${served.url}${look.at}/imports`);
  await page.goBack();
  await page.getByRole("heading", { name: /no longer waiting|yn aros mwyach/ }).waitFor();
  await seen("imports-gone");

  await page.goto(`${look.at}/imports/new`);
  await choose(page, "staff-list", { file: staff.split("\n").slice(0, 2).join("\n") });
  await page.waitForURL("**/imports/offers/*");
  await seen("imports-check-fewer");
  await page.getByRole("button", { name: /^(Load the file|Llwytho'r ffeil)$/ }).click();
  await page.locator(".nhsuk-error-summary a").click();
  expect(await page.locator("*:focus").getAttribute("id")).toBe("allow_shrink");
  await seen("imports-check-fewer-error");
});
