import { afterAll, beforeAll, expect, it } from "vitest";
import { type Telling, tell } from "../support/telling.ts";
import { type Chrome, startChrome } from "./support/chrome.ts";
import { hostile, lookedAt, looks } from "./support/departments.ts";
import { departments, plans, type ServedImports, serveImports, staff } from "./support/imports.ts";

let served: ServedImports;
let chrome: Chrome;

beforeAll(async () => {
  served = await serveImports();
  chrome = await startChrome(served.url);
});
afterAll(async () => {
  await chrome?.close();
  await served?.close();
});

let last = 0;
const told = (type: string, data: unknown) => {
  last += 1;
  return tell(served.porth, {
    type,
    data,
    id: `msg_${last}`,
    occurredAt: new Date().toISOString(),
  } satisfies Telling);
};

it.each(looks)("nothing waits, %s", async (_, look) => {
  const { page, seen } = await lookedAt(chrome, look);
  await served.signIn(page, `${look.at}/parked`);
  await seen("parked-empty");
});

it("events wait of every kind", async () => {
  await served.load("departments", departments);
  await served.load("staff-list", staff);
  await served.load("job-plans", plans);
  await told("staff.leaver", {
    assignment_number: "20003",
    employee_number: "10003",
    leave_date: "2026-12-31",
  });
  await told("staff.starter", {
    employee_number: "10004",
    assignment_number: "20004",
    surname: "Newly",
    job_role: "Consultant",
    category: "Permanent",
    department: "Alchemy",
    start_date: "next week",
  });
  await told("vacancy.requested", { department: hostile.slice(0, 200), vacancy: { ref: "TRAC-88123" } });
  await told("staff.promoted".padEnd(255, "x"), {});
  expect(last).toBe(4);
});

it.each(looks)("the list, trying again and giving up, %s", async (_, look) => {
  const { id } = await told("staff.moved", { assignment_number: "20003", department: "DERM" });
  const { page, seen } = await lookedAt(chrome, look);
  await served.signIn(page, `${look.at}/parked`);
  await seen("parked");
  const row = page.locator("tr", { has: page.locator(`a[href$="/parked/${id}/dismiss"]`) });
  await row.locator("button").click();
  await page.waitForURL("**/parked?notice=parked");
  await seen("parked-still");
  await page.locator(`a[href$="/parked/${id}/dismiss"]`).click();
  await page.locator("form.porth-moves").waitFor();
  await seen("parked-dismiss");
  await page.locator("form.porth-moves button").click();
  await page.waitForURL("**/parked?notice=dismissed");
  expect(await page.locator(`a[href$="/parked/${id}/dismiss"]`).count()).toBe(0);
  await seen("parked-dismissed");
});
