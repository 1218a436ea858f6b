import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Chrome, startChrome } from "./support/chrome.ts";
import { hostile, lookedAt, looks, type ServedDepartments, serveDepartments } from "./support/departments.ts";

let served: ServedDepartments;
let chrome: Chrome;

beforeAll(async () => {
  served = await serveDepartments();
  chrome = await startChrome(served.url);
});
afterAll(async () => {
  await chrome?.close();
  await served?.close();
});

describe.each(looks)("%s", (_, look) => {
  const { at } = look;
  const cy = at === "/cy";

  it("what is empty, unknown, clear, too old or hostile is shown for what it is", async () => {
    const { page, seen } = await lookedAt(chrome, look);
    await served.signIn(page, `${at}/departments?text=nothing`);
    await page
      .getByText(cy ? "Nid oes adran sy'n cyd-fynd" : "No department is as you searched for")
      .waitFor();
    await seen("departments-none");
    await page.goto(`${at}/departments/DERM`);
    expect(await page.locator(".porth-answer .nhsuk-tag--green").count()).toBe(1);
    await seen("department-clear");
    await page.goto(`${at}/departments`);
    await page.locator("main table a", { hasText: "script" }).click();
    await page.waitForURL("**/departments/H**");
    expect(await page.locator("h1 bdi").last().textContent()).toBe(hostile);
    expect(await page.locator("main script, main img").count()).toBe(0);
    await seen("department-hostile");
    served.setToday("2026-11-28");
    await page.goto(`${at}/departments`);
    expect(await page.locator("main .nhsuk-tag--yellow").count()).toBe(3);
    await seen("departments-stale");
    served.setToday("2026-11-22");
  });
});

it.each(looks)("a service manager sees figures and no names, %s", async (_, look) => {
  const { page, seen } = await lookedAt(chrome, look);
  await served.signIn(page, `${look.at}/departments/CARD`, /Gwydion Ffug/);
  await page.locator(".porth-answer").waitFor();
  expect(await page.locator("main").textContent()).not.toContain("Huw");
  await seen("department-figures");
});
