import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Chrome, startChrome } from "./support/chrome.ts";
import { lookedAt, looks, type ServedDepartments, serveDepartments } from "./support/departments.ts";

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

  it("a department is looked for, opened, and asked what signatures would do", async () => {
    const { page, seen } = await lookedAt(chrome, look);
    await served.signIn(page, `${at}/departments`);
    await seen("departments");
    await page.locator("#text").fill("heart");
    await page.getByRole("button", { name: cy ? "Chwilio" : "Search", exact: true }).click();
    await page.waitForURL("**/departments?text=heart&service_group=");
    expect(await page.locator("main table a").count()).toBe(1);
    await page.getByRole("link", { name: cy ? "Cardioleg" : "Cardiology" }).click();
    const answer = cy
      ? "Ni chaniateir i'r adran hon hysbysebu swydd meddyg ymgynghorol"
      : "This department may not advertise a consultant post";
    await page.getByRole("heading", { name: answer }).waitFor();
    await seen("department-blocked");

    await page.getByRole("link", { name: cy ? "Beth pe bai" : "What if plans" }).click();
    await page.waitForURL("**/what-if");
    await seen("what-if");
    const ask = page.getByRole("button", { name: cy ? "Dangos yr hyn" : "Show what the gate" });
    await page.locator("#on-day").fill("31");
    await ask.click();
    await page.locator(".nhsuk-error-summary").waitFor();
    expect(await page.title()).toMatch(cy ? /^Gwall: / : /^Error: /);
    expect(await page.locator("*:focus").getAttribute("class")).toBe("nhsuk-error-summary");
    expect(await page.locator("#on-day").inputValue()).toBe("31");
    await seen("what-if-error");

    await page.locator("#person").check();
    await page.locator("#person-2").check();
    await page.locator("#on-day").fill("");
    await ask.click();
    await page.getByText(cy ? "Efelychiad" : "Simulation", { exact: true }).waitFor();
    await page.locator(".porth-answer .nhsuk-tag--red").waitFor();
    await page.locator("#person-3").check();
    await page.locator("#sessions").check();
    await ask.click();
    await page.locator(".porth-answer .nhsuk-tag--green").waitFor();
    expect(page.url()).not.toContain("2000");
    await seen("what-if-clear");
    await page.getByRole("link", { name: cy ? "Yn ôl i'r adran" : "Back to the department" }).click();
    await page.waitForURL(`**${at}/departments/CARD`);
  });
});

it("an unknown department is a page that says so", async () => {
  const { page } = await lookedAt(chrome, { at: "", scripts: false });
  await served.signIn(page, "/departments");
  const response = await page.goto("/departments/NOWHERE");
  expect(response?.status()).toBe(404);
  await page.getByRole("heading", { name: "Department not known" }).waitFor();
});
