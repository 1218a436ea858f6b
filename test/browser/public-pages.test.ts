import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible, expectNothingRefused } from "./support/accessible.ts";
import { type Chrome, startChrome } from "./support/chrome.ts";
import { screenshot } from "./support/screenshot.ts";
import { type Served, servePorth } from "./support/serve.ts";

let served: Served;
let chrome: Chrome;

beforeAll(async () => {
  served = await servePorth();
  chrome = await startChrome(served.url);
});

afterAll(async () => {
  await chrome?.close();
  await served?.close();
});

describe.each([320, 1280] as const)("at %i px", (width) => {
  it("a problem's page is accessible and needs no script", async () => {
    const page = await chrome.open({ width });
    await page.goto("/problems/not_found");
    await expectAccessible(page);
    expectNothingRefused(page);
    await screenshot(page, `problem-${width}`);
  });

  it("the interface is shown under its policy, and is accessible", async () => {
    const page = await chrome.open({ width });
    await page.goto("/docs");
    await page.locator(".opblock").first().waitFor();
    await expectAccessible(page);
    expectNothingRefused(page);
    await screenshot(page, `docs-${width}`);
  });
});

it("the interface says without scripts where the same is to be had", async () => {
  const page = await chrome.open({ scripts: false });
  await page.goto("/docs");
  expect(await page.locator("noscript").textContent()).toContain("The document needs none.");
  expect(await page.getByRole("link", { name: "OpenAPI 3.1" }).getAttribute("href")).toBe("/openapi.json");
  expectNothingRefused(page);
});
