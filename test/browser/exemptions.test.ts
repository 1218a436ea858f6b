import type { Page } from "playwright-core";
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

const fill = async (page: Page, fields: Readonly<Record<string, string>>): Promise<void> => {
  for (const [id, value] of Object.entries(fields)) await page.locator(`#${id}`).fill(value);
};

describe.each(looks)("%s", (_, look) => {
  const { at } = look;
  const cy = at === "/cy";

  it("an exemption is recorded from the department's page, seen in the list, and ended", async () => {
    const { page, seen } = await lookedAt(chrome, look);
    await served.signIn(page, `${at}/departments/CARD`);
    const start = cy ? "Cofnodi eithriad ar gyfer" : "Record an exemption for";
    await page.getByRole("button", { name: new RegExp(`${start}.*Huw`) }).click();
    await page.waitForURL(`${served.url}${at}/exemptions/new`);
    expect(await page.locator("#assignment_number").inputValue()).toBe("20002");
    await seen("exemption-new");

    const goOn = page.getByRole("button", { name: cy ? "Parhau" : "Continue" });
    await fill(page, { "from-day": "30", "from-month": "2", "from-year": "2026", reference: "MW-14" });
    await goOn.click();
    await page.locator(".nhsuk-error-summary").waitFor();
    expect(await page.title()).toMatch(cy ? /^Gwall: / : /^Error: /);
    expect(await page.locator("*:focus").getAttribute("class")).toBe("nhsuk-error-summary");
    expect(await page.locator("#from-day").inputValue()).toBe("30");
    expect(await page.locator("#reference").inputValue()).toBe("MW-14");
    await seen("exemption-error");
    await page.getByRole("link", { name: cy ? "Dewiswch y math" : "Select the kind" }).click();
    expect(await page.locator("*:focus").getAttribute("id")).toBe("kind");

    await page.locator("#kind").check();
    await fill(page, {
      "from-day": "1",
      "from-month": "11",
      "until-day": "31",
      "until-month": "1",
      "until-year": "2027",
    });
    await goOn.click();
    await page.waitForURL(`${served.url}${at}/exemptions/check`);
    await page.getByText("Huw Fictional").waitFor();
    await seen("exemption-check");
    await page.getByRole("button", { name: cy ? "Cofnodi'r eithriad" : "Record the exemption" }).click();
    await page
      .getByRole("heading", { name: cy ? "Eithriad wedi'i gofnodi" : "Exemption recorded" })
      .waitFor();
    await seen("exemption-done");

    await page.getByRole("link", { name: cy ? "Gweld pob eithriad" : "See all exemptions" }).click();
    await page.waitForURL("**/exemptions");
    await seen("exemptions");
    await page.getByRole("link", { name: cy ? /^Ei derfynu/ : /^End it/ }).click();
    await page.waitForURL("**/end");
    await seen("exemption-end");
    await page.getByRole("button", { name: cy ? "Terfynu'r eithriad" : "End the exemption" }).click();
    await page.locator(".nhsuk-notification-banner--success:focus").waitFor();
    expect(page.url()).not.toContain("2000");
    await seen("exemptions-ended");
  });
});

it("what was typed is kept in the other language, and a hostile name is shown as text", async () => {
  const { page, seen } = await lookedAt(chrome, { at: "", width: 320 });
  await served.signIn(page, "/exemptions");
  await seen("exemptions-empty");
  await page.getByRole("button", { name: "Record an exemption" }).click();
  await fill(page, { assignment_number: "20004", reference: `"><script>${"W".repeat(150)}` });
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("link", { name: "Cymraeg" }).click();
  expect(await page.locator("#assignment_number").inputValue()).toBe("20004");
  await page.locator("#kind-4").check();
  await fill(page, { "from-day": "1", "from-month": "11", "from-year": "2026" });
  await fill(page, { "until-day": "31", "until-month": "1", "until-year": "2027" });
  await page.getByRole("button", { name: "Parhau" }).click();
  await page.waitForURL("**/check");
  expect(await page.locator("main").textContent()).toContain("<script>alert(1)</script>");
  expect(await page.locator("main script, main img").count()).toBe(0);
  await seen("exemption-check-hostile");
  await page.getByRole("button", { name: "Cofnodi'r eithriad" }).click();
  await page.waitForURL("**/done");
  await page.goto("/cy/exemptions");
  await seen("exemptions-hostile");
});

it("sent twice, it is recorded once", async () => {
  const { page } = await lookedAt(chrome, { at: "", scripts: false });
  await served.signIn(page, "/exemptions");
  await page.getByRole("button", { name: "Record an exemption" }).click();
  await page.locator("#kind-2").check();
  await fill(page, { assignment_number: "20001", reference: "twice" });
  await fill(page, { "from-day": "1", "from-month": "12", "from-year": "2026" });
  await fill(page, { "until-day": "31", "until-month": "1", "until-year": "2027" });
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("button", { name: "Record the exemption" }).dblclick();
  await page.getByRole("heading", { name: "Exemption recorded" }).waitFor();
  await page.goBack();
  await page.goto("/exemptions?state=coming");
  expect(await page.locator("main tbody tr").count()).toBe(1);
});
