import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Chrome, startChrome } from "./support/chrome.ts";
import { lookedAt, looks, type ServedDepartments, serveDepartments } from "./support/departments.ts";

const manager = /Rhiannon Patrwm/;

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

  it("a change form is typed, mended, refused with its reasons, and then let through", async () => {
    const { page, seen } = await lookedAt(chrome, look);
    await served.signIn(page, `${at}/payroll`, manager);
    await page.waitForURL(`${served.url}${at}/payroll`);
    await seen("payroll");

    const check = page.getByRole("button", { name: cy ? "Gwirio'r ffurflen" : "Check the form" });
    await fill(page, { "from-day": "30", "from-month": "2", "from-year": "2027", sessions: "eleven" });
    await fill(page, { assignment: "29999", reference: "CF-14", previousBand: "B" });
    await page.locator("#noPreviousBand").check();
    await check.click();
    await page.locator(".nhsuk-error-summary").waitFor();
    expect(await page.title()).toMatch(cy ? /^Gwall: / : /^Error: /);
    expect(await page.locator("#sessions").inputValue()).toBe("eleven");
    expect(await page.locator("#from-day").inputValue()).toBe("30");
    expect(await page.locator("#reference").inputValue()).toBe("CF-14");
    expect(await page.locator("#noPreviousBand").isChecked()).toBe(true);
    await seen("payroll-errors");
    await page.locator(".nhsuk-error-summary a").nth(1).click();
    expect(await page.locator("*:focus").getAttribute("id")).toBe("sessions");

    await fill(page, { "from-day": "1", sessions: "11", previousBand: "", previousSessions: "10" });
    await check.click();
    await page.locator('.nhsuk-error-summary a[href="#assignment"]').waitFor();
    await fill(page, { assignment: "20001" });
    await check.click();
    await page.waitForURL("**/payroll/pay_*");
    expect(page.url()).not.toContain("20001");
    await page.getByText(cy ? "Ni chaiff y ffurflen hon" : "This form may not go").waitFor();
    await page.getByText("Gwen Invented").first().waitFor();
    await seen("payroll-no");

    await page.getByRole("link", { name: cy ? "Gwirio ffurflen arall" : "Check another form" }).click();
    await page.waitForURL(`${served.url}${at}/payroll`);
    await fill(page, { assignment: "20001", sessions: "10", previousSessions: "9" });
    await fill(page, { "from-day": "1", "from-month": "12", "from-year": "2026" });
    await check.click();
    await page.getByText(cy ? "Caiff y ffurflen hon fynd" : "This form may go").waitFor();
    await seen("payroll-yes");
  });
});

it("what is hostile is shown as text, and sticks out nowhere", async () => {
  const { page, seen } = await lookedAt(chrome, { at: "", width: 320 });
  await served.signIn(page, "/payroll", manager);
  await fill(page, { assignment: "20004", sessions: "14", "from-day": "1", "from-month": "12" });
  await fill(page, { "from-year": "2026", band: `"><script>${"W".repeat(150)}`, reference: "M".repeat(200) });
  await page.getByRole("button", { name: "Check the form" }).click();
  await page.waitForURL("**/payroll/pay_*");
  expect(await page.locator("main").textContent()).toContain("<script>alert(1)</script>");
  expect(await page.locator("main script, main img").count()).toBe(0);
  await seen("payroll-hostile");
});
