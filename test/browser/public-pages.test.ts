import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { assetAddress } from "#routes/assets.ts";
import { readAssetOnNode } from "#runtime/assets/on-node.ts";
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
    await expectAccessible(page, {
      ".models h4": "Swagger UI heads its schemas so, after its own h2 of webhooks.",
    });
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

it("serves the console's stylesheet where pages name it, to be kept for ever", async () => {
  const response = await fetch(new URL(await assetAddress(readAssetOnNode, "console.css"), served.url));
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("text/css; charset=utf-8");
  expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  expect(await response.text()).toContain(".nhsuk-header");
});
