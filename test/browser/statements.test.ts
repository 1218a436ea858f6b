import { afterAll, beforeAll, expect, it } from "vitest";
import { type Chrome, startChrome } from "./support/chrome.ts";
import { lookedAt, looks } from "./support/departments.ts";
import { type ServedConsole, serveConsole } from "./support/serve-signed-in.ts";

let served: ServedConsole;
let chrome: Chrome;

beforeAll(async () => {
  served = await serveConsole();
  chrome = await startChrome(served.url);
});
afterAll(async () => {
  await chrome?.close();
  await served?.close();
});

it.each(looks)("both statements are one link away from anywhere, %s", async (_, look) => {
  const { at } = look;
  const { page, seen } = await lookedAt(chrome, look);
  await page.goto(`${at}/problems/departments_in_use`);
  await seen("problem-departments_in_use");
  await page.getByRole("contentinfo").locator(`a[href="${at}/accessibility"]`).click();
  await page.waitForURL(`${served.url}${at}/accessibility`);
  await seen("accessibility");
  await page.getByRole("contentinfo").locator(`a[href="${at}/privacy"]`).click();
  await page.waitForURL(`${served.url}${at}/privacy`);
  await seen("privacy");
  await page.goto(`${at}/problems/nonsense`);
  expect(await page.locator("h1").textContent()).toBe(at === "/cy" ? "Heb ei ganfod" : "Not found");
  await seen("problem-none");
});

it.each(["/accessibility", "/privacy", "/problems/rows_fell"])(
  "%s is the same address in the other language",
  async (path) => {
    const { page } = await lookedAt(chrome, { at: "", scripts: false });
    await page.goto(path);
    await page.getByRole("link", { name: "Cymraeg" }).click();
    expect(page.url()).toBe(`${served.url}/cy${path}`);
    expect(await page.locator("html").getAttribute("lang")).toBe("cy");
    await page.getByRole("link", { name: "English" }).click();
    expect(page.url()).toBe(`${served.url}${path}`);
  },
);
