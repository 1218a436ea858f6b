import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Chrome, startChrome } from "./support/chrome.ts";
import { lookedAt, looks, type ServedDepartments, serveDepartments } from "./support/departments.ts";
import { manager } from "./support/requests.ts";

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

  it("from a blocked department to what each role does, filtered, opened and emptied", async () => {
    const { page, seen } = await lookedAt(chrome, look);
    await served.signIn(page, `${at}/departments/CARD`, manager);
    await page.getByRole("link", { name: cy ? "Yr hyn y mae'n rhaid" : "What each role must" }).click();
    await page.waitForURL(`**${at}/next-moves?department=CARD`);
    await page.getByText(cy ? "Adran ⁨Cardioleg⁩ yn unig" : "Only in ⁨Cardiology⁩").waitFor();
    await page.getByRole("link", { name: cy ? "Dangos pob adran" : "Show every department" }).click();
    await page.waitForURL(`**${at}/next-moves`);
    await page.getByRole("link", { name: cy ? /^Y cyfan/ : /^All/ }).click();
    await page.waitForURL("**/next-moves?severity=all");
    await page.locator("details summary").first().click();
    expect(await page.locator("main script, main img").count()).toBe(0);
    await seen("next-moves-all");

    await page.locator("#owner").selectOption("clinical_director");
    await page.locator("#service_group").selectOption("MOR");
    await page.getByRole("button", { name: cy ? "Dangos" : "Show", exact: true }).click();
    await page.waitForURL("**/next-moves?severity=all&owner=clinical_director&service_group=MOR");
    expect(await page.locator("#owner").inputValue()).toBe("clinical_director");
    await page
      .getByText(cy ? "Os chi yw'r cyfarwyddwr clinigol:" : "If you are the clinical director:")
      .waitFor();

    await page.locator("#owner").selectOption("executive_medical_director");
    await page.getByRole("button", { name: cy ? "Dangos" : "Show", exact: true }).click();
    await page.getByText(cy ? "Nid oes dim yn aros am y rôl" : "Nothing waits for this role").waitFor();
    await seen("next-moves-empty");
  });
});
