import { afterAll, beforeAll, expect, it } from "vitest";
import { bodyOf, type Decision, textOf } from "../support/bodies.ts";
import { put } from "../support/cardiology.ts";
import { type Chrome, startChrome } from "./support/chrome.ts";
import { hostile, lookedAt, looks } from "./support/departments.ts";
import { corrected, departments, plans, type ServedImports, serveImports, staff } from "./support/imports.ts";

let served: ServedImports;
let chrome: Chrome;
let yes: Decision;
let no: Decision;
let receipt: string;

beforeAll(async () => {
  served = await serveImports();
  chrome = await startChrome(served.url);
  await served.load("departments", departments);
  await served.load("staff-list", staff);
  await served.load("job-plans", plans);
  const form = await served.porth.as(["Gate.Ask"]);
  const ref = hostile.replace("\u202e", "").slice(0, 200);
  no = await bodyOf<Decision>(await put(form, { department: "CARD", vacancy: { ref } }, "k-1"));
  await served.load("job-plans", corrected, "2026-11-21");
  yes = await bodyOf<Decision>(await put(form, undefined, "k-2"));
  receipt = await textOf(await form.get(yes.receipt));
});
afterAll(async () => {
  await chrome?.close();
  await served?.close();
});

it.each(looks)("anyone checks a decision, %s", async (_, look) => {
  const { page, seen } = await lookedAt(chrome, look);
  await page.goto(`${look.at}/verify`);
  await seen("verify");
  const lookUp = async (reference: string) => {
    await page.locator("#reference").fill(reference);
    await page.locator("form[method=get] button").click();
    await page.waitForURL("**/verify?reference=*");
  };
  await lookUp(yes.reference.toLowerCase().replaceAll("-", " "));
  expect(await page.locator(".porth-verdict--yes h2").count()).toBe(1);
  await seen("verify-yes");
  await lookUp(no.reference);
  expect(await page.locator(".porth-verdict--no h2").count()).toBe(1);
  await seen("verify-no");
  await page.goto(`${look.at}/verify?reference=PORTH-0000-00`);
  await seen("verify-unknown");
  await page.goto(`${look.at}/verify?reference=PORTH-0`);
  await seen("verify-mistyped");
  await page.locator("#receipt").fill(receipt);
  await page.locator("form[method=post] button").click();
  expect(await page.locator(".porth-verdict--yes h2").count()).toBe(1);
  await page.locator("#receipt").fill(`${receipt.slice(0, -4)}AAAA`);
  await page.locator("form[method=post] button").click();
  expect(await page.locator(".porth-verdict--no h2").count()).toBe(1);
  await seen("verify-forged");
});
