import { afterAll, beforeAll, expect, it } from "vitest";
import { type Chrome, startChrome } from "./support/chrome.ts";
import { hostile, lookedAt } from "./support/departments.ts";
import { choose, departments, plans, type ServedImports, serveImports, staff } from "./support/imports.ts";

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

it("what a file is called and holds is shown as text, whatever it is", async () => {
  const { page, seen } = await lookedAt(chrome, { at: "", width: 320 });
  await served.signIn(page, "/imports/new");
  const quoted = `"${hostile.replaceAll('"', '""')}"`;
  const [header = "", ...rows] = plans.split("\n");
  const file = (cell: string) =>
    [`${header},${quoted},__proto__`, ...rows.map((row) => `${row},${quoted},x`), cell].join("\n");
  const name = `${hostile.slice(0, 120).replaceAll("/", "")}.csv`;
  await choose(page, "job-plans", { file: file(`JP-7,${quoted},Draft,${quoted},,7,3,,`), name });
  await page.locator(".nhsuk-error-summary").waitFor();
  await seen("imports-file-errors-hostile");
  expect(await page.locator("main").textContent()).toContain("<script>alert(1)");
  await choose(page, "job-plans", { file: file(`JP-7,10001,${quoted},2026-04-01,,7,3,,`), name });
  await page.waitForURL("**/imports/offers/*");
  const words = await page.locator("main").textContent();
  for (const shown of [hostile.slice(0, 60), "__proto__"]) expect(words).toContain(shown);
  await seen("imports-check-hostile");
  await page.getByRole("button", { name: "Load the file" }).click();
  await page.locator(".nhsuk-notification-banner--success:focus").waitFor();
  await seen("imports-loaded-hostile");
  await page.goto("/imports/unmatched");
  expect(await page.locator("main").textContent()).toContain(hostile.slice(0, 60));
  await seen("imports-unmatched-hostile");
  expect(await page.locator("main script, main img").count()).toBe(0);
});

it("said twice, a file is loaded once; and everything is done by the keyboard alone", async () => {
  const { page } = await lookedAt(chrome, { at: "", scripts: false });
  await served.signIn(page, "/imports/new");
  await choose(page, "paper-plans", { file: "Employee Number,Start Date\n10002,2026-11-01\n" });
  await page.waitForURL("**/imports/offers/*");
  const offer = page.url();
  await page.getByRole("button", { name: "Load the file" }).dblclick();
  await page.locator(".nhsuk-notification-banner--success").waitFor();
  const done = page.url();
  await page.goto(offer);
  expect(page.url()).toBe(done);
  await page.goto("/imports/history?kind=paper-plans");
  expect(await page.locator("tbody tr").count()).toBe(1);

  await page.locator("tbody a").focus();
  await page.keyboard.press("Enter");
  await page.waitForURL("**/imports/imp_*");
  await page.getByRole("link", { name: "Undo this import" }).focus();
  await page.keyboard.press("Enter");
  await page.waitForURL("**/undo");
  await page.getByRole("button", { name: "Undo the import" }).focus();
  await page.keyboard.press("Enter");
  await page.locator(".nhsuk-notification-banner--success:focus").waitFor();
});

it("a template is a file to keep, and a file that is too large is refused on the form", async () => {
  const { page, seen } = await lookedAt(chrome, { at: "/cy", width: 320 });
  await served.signIn(page, "/cy/imports/new");
  await choose(page, "staff-list", { file: `${staff}${"\n".repeat(10 * 1024 * 1024)}` });
  await page.getByRole("link", { name: "Rhaid i'r ffeil fod yn 10 MB neu'n llai" }).waitFor();
  await seen("imports-large");
  await page.goto("/cy/imports");
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Rhestr staff o ESR (CSV)" }).click();
  expect((await download).suggestedFilename()).toBe("staff-list.csv");
});
