import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask, put } from "../support/cardiology.ts";
import { type Chrome, startChrome } from "./support/chrome.ts";
import { hostile, lookedAt, looks } from "./support/departments.ts";
import {
  corrected,
  departments,
  director,
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
  const form = await served.porth.as({ roles: ["Gate.Ask"], sub: "vacancy-form" });
  for (let at = 0; at < 20; at++)
    await put(form, { ...ask, vacancy: { ref: `TRAC-${at}`, title: hostile.slice(0, 100) } }, `k-${at}`);
  await served.load("job-plans", corrected);
  chrome = await startChrome(served.url);
});
afterAll(async () => {
  await chrome?.close();
  await served?.close();
});

describe.each(looks)("%s", (_, look) => {
  const { at } = look;

  it("the trail is read from either end, a line is opened, and the whole is verified", async () => {
    const { page, seen } = await lookedAt(chrome, look);
    await served.signIn(page, `${at}/audit`, director);
    const first = () => page.locator(".nhsuk-card__heading").first().textContent();
    expect(await first()).toContain("44 ");
    await page.locator("summary").first().click();
    await page.locator("details[open]").getByText('"type":"vacancy.rejudged"').waitFor();
    await seen("audit");
    await page.getByRole("link", { name: at === "/cy" ? "O'r dechrau" : "From the start" }).click();
    await page.waitForURL("**/audit?after=0");
    expect(await first()).toMatch(/ 1 /);
    await page.locator("a[rel=next]").click();
    await page.waitForURL("**/audit?after=25");
    expect(await first()).toContain("26 ");
    await page.goto(`${at}/audit`);
    await page.getByRole("link", { name: at === "/cy" ? "Gwirio'r trywydd" : "Verify the trail" }).click();
    await page
      .getByRole("heading", {
        level: 1,
        name: at === "/cy" ? "Mae'r trywydd yn gyfan" : "The trail is whole",
      })
      .waitFor();
    await seen("audit-verified");
  });
});

describe("a trail that was tampered with", () => {
  beforeAll(async () => {
    const run = (sql: string) => served.porth.db.d1.prepare(sql).run();
    for (const guard of ["audit_no_update", "audit_no_delete"]) await run(`drop trigger ${guard}`);
    await run(`update audit set body = '${hostile.replaceAll("'", "''")}' where seq = 40`);
  });

  it.each(looks)("says where it broke, and what it says is shown as text, %s", async (_, look) => {
    const { page, seen } = await lookedAt(chrome, look);
    await served.signIn(page, `${look.at}/audit/verify`, director);
    await page.locator(".nhsuk-card--warning").waitFor();
    await seen("audit-broken");
    await page.locator("main .nhsuk-button").click();
    await page.waitForURL("**/audit?after=38");
    await page.locator("summary").nth(1).click();
    await page.locator("details[open]").getByText("<script>alert(1)</script>").waitFor();
    expect(await page.locator("main script, main img").count()).toBe(0);
    await seen("audit-hostile");
  });
});
