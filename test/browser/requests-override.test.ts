import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectNoSidewaysScroll, expectWellShown } from "./support/accessible.ts";
import { type Chrome, startChrome } from "./support/chrome.ts";
import {
  answerOverride,
  director,
  expectNoReport,
  goOn,
  justification,
  openSignedIn,
  pathOf,
  type ServedRequests,
  serveRequests,
  ways,
} from "./support/requests.ts";

let served: ServedRequests;
let chrome: Chrome;

beforeAll(async () => {
  served = await serveRequests();
  chrome = await startChrome(served.url);
});
afterAll(async () => {
  await chrome?.close();
  await served?.close();
});

const open = (address: string, look = {}) => openSignedIn({ chrome, served }, address, { look });
let asked = 0;
const blocked = () => {
  asked += 1;
  return served.blocked("CARD", `TRAC-${asked}`, { title: "Consultant cardiologist" });
};

describe.each(ways)("%s", (_, prefix, look) => {
  it("a blocked request is found in the queue and overridden after a fresh sign-in; the same ask is then let through", async () => {
    const { id, vacancy } = await blocked();
    const page = await open(`${prefix}/requests`, look);
    await page.getByRole("link", { name: vacancy.ref, exact: true }).click();
    expect(pathOf(page)).toBe(`${prefix}/requests/${id}`);
    await page
      .getByRole("link", { name: prefix ? "Rhoi caniatâd eithriadol" : "Override the block" })
      .click();
    await answerOverride(page);
    expect(pathOf(page)).toBe(`${prefix}/requests/${id}/override/check`);
    served.moveOn(6 * 60_000);
    await goOn(page);
    expect(await page.locator("h1").textContent()).toBe(
      prefix ? "Mewngofnodwch eto i fynd ymlaen" : "Sign in again to go on",
    );
    served.moveOn(0);
    await page.locator("main a.nhsuk-button").click();
    expect(page.url()).toContain(served.issuer);
    await page.getByRole("button", { name: director }).click();
    await page.waitForURL(`**${prefix}/requests/${id}/override/check`);
    await goOn(page);
    expect(pathOf(page)).toMatch(new RegExp(`^${prefix}/requests/${id}/done/ver_`));
    await page.getByText(/^ver_/).waitFor();
    expect((await served.ask("CARD", vacancy.ref)).outcome).toBe("overridden");
    expectNoReport(page);
  });

  it("what is typed wrong is to be mended, and is all there still", async () => {
    const { id } = await blocked();
    const page = await open(`${prefix}/requests/${id}/override`, look);
    await goOn(page);
    expect(await page.title()).toMatch(prefix ? /^Gwall: / : /^Error: /);
    await page.locator(".nhsuk-error-summary a").click();
    await page.locator("#category:focus").waitFor({ timeout: 2_000 });
    await page.locator("#category-3").check();
    await goOn(page);
    await page.locator("#justification").fill("Too <b>short</b>");
    await goOn(page);
    expect(await page.locator("#justification").inputValue()).toBe("Too <b>short</b>");
    await page.locator("#justification").fill(`${justification}\nAnd more.`);
    await goOn(page);
    await page.locator("#end-day").fill("31");
    await page.locator("#end-month").fill("2");
    await page.locator("#end-year").fill("2027");
    await goOn(page);
    expect(await page.locator("#end-error").isVisible()).toBe(true);
    expect(await page.locator("#end-day").inputValue()).toBe("31");
    await page.goto(`${prefix}/requests/${id}/override/justification`);
    expect(await page.locator("#justification").inputValue()).toBe(`${justification}\nAnd more.`);
    await expectNoSidewaysScroll(page);
  });

  it("sent twice by an impatient hand it counts once, and gives the first reference again", async () => {
    const { id } = await blocked();
    const page = await open(`${prefix}/requests/${id}/override`, look);
    await answerOverride(page);
    await page.locator("main form button").dblclick();
    await page.waitForURL(/\/done\/ver_/);
    const first = pathOf(page);
    await page.goBack();
    if (await page.locator("main form button").isVisible()) {
      await goOn(page);
      expect(pathOf(page)).toBe(first);
    }
    const { results } = await served.porth.db.d1
      .prepare("select id from verdict where review_id = ?")
      .bind(id)
      .all();
    expect(results).toHaveLength(1);
  });
});

describe.each([
  ["en", ""],
  ["cy", "/cy"],
])("in %s every question, every error, the check and the end", (language, prefix) => {
  it("is well shown", async () => {
    const { id } = await blocked();
    const page = await open(`${prefix}/requests/${id}/override`, {});
    const look = (name: string) => expectWellShown(chrome, page, `override-${name}-${language}`);
    for (const step of ["category", "justification", "end"]) {
      await page.goto(`${prefix}/requests/${id}/override/${step}`);
      await look(step);
      await goOn(page);
      await look(`${step}-error`);
    }
    await page.goto(`${prefix}/requests/${id}/override/category`);
    await answerOverride(page);
    await look("check");
    await goOn(page);
    await look("done");
  });
});
