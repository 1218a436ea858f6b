import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  expectAccessible,
  expectNoSidewaysScroll,
  expectNothingRefused,
  expectWellShown,
} from "./support/accessible.ts";
import { type Chrome, faultsOf, startChrome } from "./support/chrome.ts";
import { screenshot } from "./support/screenshot.ts";
import type { Served } from "./support/serve.ts";
import { galleries, serveGallery } from "./support/serve-gallery.ts";

let served: Served;
let chrome: Chrome;

beforeAll(async () => {
  served = await serveGallery();
  chrome = await startChrome(served.url);
});

afterAll(async () => {
  await chrome?.close();
  await served?.close();
});

const pages = Object.keys(galleries).flatMap((name) => [`/${name}`, `/cy/${name}`]);

describe.each(pages)("%s", (path) => {
  it("is well shown, and asks for nothing refused", async () => {
    const page = await chrome.open();
    await page.goto(path);
    expectNothingRefused(page);
    await expectWellShown(chrome, page, path.slice(1).replace("/", "-"));
  });
});

it("puts the focus on what must be mended, without a script", async () => {
  const page = await chrome.open({ scripts: false });
  await page.goto("/forms");
  expect(await page.locator("*:focus").getAttribute("class")).toBe("nhsuk-error-summary");
  expect(await page.title()).toBe(
    "Error: Everything that is filled in – Porth – Glannau'r De University Health Board",
  );
});

it("leads by keyboard past the header to what the page is about", async () => {
  const page = await chrome.open({ scripts: false });
  await page.goto("/ends");
  await page.keyboard.press("Tab");
  expect(await page.locator("*:focus").textContent()).toBe("Skip to main content");
  await page.keyboard.press("Enter");
  expect(new URL(page.url()).hash).toBe("#maincontent");
});

it("is the same page in the other language", async () => {
  const page = await chrome.open({ scripts: false });
  await page.goto("/content");
  await page.getByRole("link", { name: "Cymraeg" }).click();
  expect(new URL(page.url()).pathname).toBe("/cy/content");
  expect(await page.locator("html").getAttribute("lang")).toBe("cy");
  await page.getByRole("link", { name: "English" }).click();
  expect(new URL(page.url()).pathname).toBe("/content");
});

it("prints what it says, and nothing that only a screen can do", async () => {
  const page = await chrome.open({ scripts: false });
  await page.emulateMedia({ media: "print" });
  await page.goto("/content");
  const shown = async (selector: string) => page.locator(selector).first().isVisible();
  for (const kept of ["h1", ".nhsuk-header__organisation-name", ".nhsuk-table", ".nhsuk-tag"])
    expect(await shown(kept), kept).toBe(true);
  for (const left of [".nhsuk-header__navigation", ".porth-languages", ".nhsuk-pagination", ".nhsuk-footer"])
    expect(await shown(left), left).toBe(false);
  await screenshot(page, "content-print");
});

describe("the tools", () => {
  it("see what is wrong", async () => {
    const page = await chrome.open({ width: 320 });
    await page.goto("/broken");
    await expect(expectAccessible(page)).rejects.toThrow("document-title");
    await expect(expectNoSidewaysScroll(page)).rejects.toThrow();
    expect(() => expectNothingRefused(page)).toThrow();
    for (const fault of ["Content Security Policy", "404"]) expect(faultsOf(page).join()).toContain(fault);
  });
});
