import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectWellShown } from "./support/accessible.ts";
import { type Chrome, startChrome } from "./support/chrome.ts";
import {
  answerOverride,
  deputy,
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

const open = (address: string, look = {}, person = director) =>
  openSignedIn({ chrome, served }, address, { look, person });
let asked = 0;
const blocked = () => {
  asked += 1;
  return served.blocked("CARD", `TRAC-${asked}`, { title: "Consultant cardiologist" });
};
/** Answers the one question of a word, and gives it. */
const justify = async (page: Page): Promise<void> => {
  await page.locator("#justification").fill(justification);
  await goOn(page);
  await goOn(page);
};
const stateOf = (page: Page) => page.locator(".porth-answer .nhsuk-tag").first().textContent();

describe.each(ways)("%s", (_, prefix, look) => {
  it("a block is upheld, and stays", async () => {
    const { id, vacancy } = await blocked();
    const page = await open(`${prefix}/requests/${id}`, look);
    await page.locator(`main a[href*="/uphold?seen="]`).click();
    await justify(page);
    expect(await page.locator("h1").textContent()).toBe(
      prefix ? "Cadarnhawyd y rhwystr" : "The block is upheld",
    );
    await page.locator(`main a[href$="/requests/${id}"]`).click();
    expect(await stateOf(page)).toBe(prefix ? "Cadarnhawyd y rhwystr" : "Block upheld");
    expect(await page.locator("main a.nhsuk-button").count()).toBe(0);
    expect((await served.ask("CARD", vacancy.ref)).outcome).toBe("blocked");
    expectNoReport(page);
  });

  it("an override is revoked by another, and the request waits again", async () => {
    const { id, vacancy } = await blocked();
    const page = await open(`${prefix}/requests/${id}/override`, look);
    await answerOverride(page);
    await goOn(page);
    const other = await open(`${prefix}/requests/${id}`, look, deputy);
    await other.locator(`main a[href*="/revoke?seen="]`).click();
    await justify(other);
    await other.locator(`main a[href$="/requests/${id}"]`).click();
    expect(await stateOf(other)).toBe(prefix ? "Yn aros am adolygiad" : "Awaiting review");
    await other.getByText("Dr Branwen Enghraifft").first().waitFor();
    expect((await served.ask("CARD", vacancy.ref)).outcome).toBe("blocked");
    expectNoReport(other);
  });

  it("of two tabs the slower says that the request moved on, shows how it stands, and loses nothing", async () => {
    const { id } = await blocked();
    const slow = await open(`${prefix}/requests/${id}/override`, look);
    await answerOverride(slow);
    const quick = await slow.context().newPage();
    await quick.goto(`${prefix}/requests/${id}/uphold`);
    await justify(quick);
    await goOn(slow);
    expect(await slow.locator("h1").textContent()).toContain(
      prefix ? "Mae'r cais wedi symud ymlaen" : "The request has moved on",
    );
    expect(await stateOf(slow)).toBe(prefix ? "Cadarnhawyd y rhwystr" : "Block upheld");
    await slow.getByText(justification).waitFor();
    await expectWellShown(chrome, slow, `moved-on${prefix.replace("/", "-")}`);
    expectNoReport(slow);
  });

  it("a session that ends in the middle gives back what was sent, and keeps the rest", async () => {
    const { id } = await blocked();
    const page = await open(`${prefix}/requests/${id}/override`, look);
    await page.locator("#category-4").check();
    await goOn(page);
    await page.locator("#justification").fill(justification);
    await served.porth.db.d1.prepare("update session set last_seen_at = '2020-01-01T00:00:00.000Z'").run();
    await goOn(page);
    expect(await page.locator("h1").textContent()).toBe(
      prefix ? "Mae eich sesiwn wedi dod i ben" : "Your session has ended",
    );
    await page.getByText(justification).waitFor();
    await expectWellShown(chrome, page, `session-ended${prefix.replace("/", "-")}`);
    await page.locator("main a.nhsuk-button").click();
    await page.waitForURL(`**${prefix}/requests/${id}/override/justification`);
    await page.goto(`${prefix}/requests/${id}/override/category`);
    expect(await page.locator("#category-4").isChecked()).toBe(true);
    expectNoReport(page);
  });

  it("who signs out leaves nothing behind but what they typed, for themselves", async () => {
    const { id } = await blocked();
    const address = `${prefix}/requests/${id}/uphold/justification`;
    const page = await open(address, look);
    await page.locator("#justification").fill(justification);
    await goOn(page);
    await page.locator("header form button").click();
    await page.waitForURL(`${served.issuer}/sign-out**`);
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.waitForURL(`**${prefix}/signed-out`);
    await served.signIn(page, deputy, address);
    expect(await page.locator("#justification").inputValue()).toBe("");
    const again = await open(address, look);
    expect(await again.locator("#justification").inputValue()).toBe(justification);
    expect(pathOf(again)).toBe(address);
  });
});
