import { mkdirSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { bodyOf, type Decision, type Page, type Standing } from "../support/bodies.ts";
import { type Chrome, startChrome } from "./support/chrome.ts";
import { lookedAt, looks } from "./support/departments.ts";
import { director, type ServedRequests, serveRequests } from "./support/requests.ts";

let served: ServedRequests;
let chrome: Chrome;
/** A yes with as many warnings as there are, and the no with the most to say. */
let decisions: readonly (readonly [string, Decision])[];

beforeAll(async () => {
  served = await serveRequests();
  chrome = await startChrome(served.url);
  const asker = await served.porth.as(["Gate.Ask"]);
  const { items } = await bodyOf<Page<{ code: string }>>(await asker.get("/v1/departments?limit=200"));
  const standings = await Promise.all(
    items.map(async ({ code }) => bodyOf<Standing>(await asker.get(`/v1/departments/${code}/standing`))),
  );
  const toSay = ({ reasons, warnings }: Standing) => reasons.length * 3 + warnings.length;
  const longest = (outcome: "clear" | "blocked") =>
    standings.filter((each) => each.outcome === outcome).toSorted((a, b) => toSay(b) - toSay(a))[0]
      ?.department.code ?? "";
  decisions = [
    ["clear", await served.ask(longest("clear"), "TRAC-90001")],
    ["blocked", await served.ask(longest("blocked"), "TRAC-90002")],
  ];
});
afterAll(async () => {
  await chrome?.close();
  await served?.close();
});

it.each(looks)("a decision is read, %s", async (_, look) => {
  const { page, seen } = await lookedAt(chrome, look);
  for (const [name, { id, reference }] of decisions) {
    const address = `${look.at}/decisions/${id}`;
    if (page.url() === "about:blank") await served.signIn(page, director, address);
    else await page.goto(address);
    expect(await page.locator("h1").textContent()).toContain(reference);
    await seen(`decision-${name}`);
  }
  await page.locator(`a[href*="/verify?reference="]`).click();
  await page.waitForURL("**/verify?reference=*");
  expect(await page.locator(`a[href="${look.at}/decisions/${decisions[1]?.[1].id}"]`).count()).toBe(1);
});

it.each(["", "/cy"])("a decision is one sheet of A4, at %j", async (at) => {
  const page = await chrome.open();
  mkdirSync("reports/screenshots", { recursive: true });
  for (const [name, { id }] of decisions) {
    const address = `${at}/decisions/${id}`;
    if (page.url() === "about:blank") await served.signIn(page, director, address);
    else await page.goto(address);
    const sheet = await page.pdf({ preferCSSPageSize: true });
    writeFileSync(`reports/screenshots/decision-${name}-${at.slice(1) || "en"}.pdf`, sheet);
    const text = sheet.toString("latin1");
    expect(text.match(/\/Type\s*\/Page\b/g), `${address} of ${name}`).toHaveLength(1);
    expect(text).toMatch(/\/MediaBox\s*\[0 0 59[45][.\d]* 84[12][.\d]*\]/);
  }
});
