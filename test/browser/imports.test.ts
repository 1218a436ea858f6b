import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Chrome, startChrome } from "./support/chrome.ts";
import { lookedAt, looks } from "./support/departments.ts";
import {
  choose,
  corrected,
  departments,
  plans,
  type ServedImports,
  serveImports,
  staff,
} from "./support/imports.ts";

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

describe.each(looks)("%s", (_, look) => {
  const { at } = look;
  const say = (en: string, cy: string) => (at === "/cy" ? cy : en);

  it("a file is chosen, checked, loaded, and taken back", async () => {
    const { page, seen } = await lookedAt(chrome, look);
    await served.signIn(page, `${at}/imports`);
    await seen("imports");
    await page.getByRole("link", { name: say("Load a file", "Llwytho ffeil") }).click();
    await seen("imports-new");

    await page.getByRole("button", { name: say("Check the file", "Gwirio'r ffeil") }).click();
    await page.locator(".nhsuk-error-summary").waitFor();
    expect(await page.title()).toMatch(say("Error: Load a file", "Gwall: Llwytho ffeil"));
    expect(await page.locator("*:focus").getAttribute("class")).toBe("nhsuk-error-summary");
    await seen("imports-new-errors");
    await page.getByRole("link", { name: say("Choose a file", "Dewiswch ffeil") }).click();
    expect(await page.locator("*:focus").getAttribute("id")).toBe("file");

    await choose(page, "job-plans", { file: corrected.replaceAll("2026-04-01", "31/02/2026") });
    await page.locator(".nhsuk-error-summary").waitFor();
    expect(await page.locator("#day-day").inputValue()).toBe("21");
    expect(await page.locator("main").textContent()).toContain("‘31/02/2026’ is not a day.");
    await seen("imports-file-errors");

    await choose(page, "job-plans", { file: corrected, name: "allocate.csv" });
    await page.waitForURL(`${served.url}${at}/imports/offers/*`);
    await page.getByText("allocate.csv").waitFor();
    await page.locator("summary").click();
    await seen("imports-check");

    await page.getByRole("button", { name: say("Load the file", "Llwytho'r ffeil") }).click();
    await page.locator(".nhsuk-notification-banner--success:focus").waitFor();
    await seen("imports-loaded");

    await page.getByRole("link", { name: say("Undo this import", "Dadwneud y mewnforyn hwn") }).click();
    await page.waitForURL("**/undo");
    await seen("imports-undo");
    await page.getByRole("button", { name: say("Undo the import", "Dadwneud y mewnforyn") }).click();
    await page.locator(".nhsuk-notification-banner--success:focus").waitFor();
    await seen("imports-undone");
  });
});
