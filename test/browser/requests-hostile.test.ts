import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { put } from "../support/cardiology.ts";
import type { TestPorth } from "../support/porth.ts";
import { asReviewer, decide, overriding, reviewsIn, revoke } from "../support/reviewing.ts";
import { expectNoSidewaysScroll, expectWellShown } from "./support/accessible.ts";
import { type Chrome, startChrome } from "./support/chrome.ts";
import {
  expectNoReport,
  goOn,
  openSignedIn,
  type ServedRequests,
  serveRequests,
} from "./support/requests.ts";

const script = `"><script>alert(1)</script><img src=x onerror=alert(2)>'`;
const bidi = "\u202Egnaw\u2066 \u200F!";
const long = "W".repeat(300);
const hostile = `${script} ${bidi} ${long}`;
const cell = `"${hostile.replaceAll('"', '""')}"`;

let served: ServedRequests;
let chrome: Chrome;
let id: string;

beforeAll(async () => {
  served = await serveRequests(loadHostileBoard);
  chrome = await startChrome(served.url);
  const form = await served.porth.as({ roles: ["Gate.Ask"], sub: "vacancy-form" });
  const ref = `${script} ${bidi} ${"R".repeat(100)}`;
  const vacancy = { ref, title: hostile, grade: `${script} ${bidi}`, position_number: script };
  for (const key of ["h-1", "h-2"])
    expect(
      (await put(form, { department: "HOST", vacancy, requested_by: hostile.slice(0, 200) }, key)).status,
    ).toBe(201);
  id = (await reviewsIn(served.porth)).at(-1)?.id ?? "";
  const reviewer = await asReviewer(served.porth);
  const ends_on = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
  const said = {
    ...overriding,
    category: `${script}`.slice(0, 64),
    justification: `${hostile}\n${hostile}`,
    ends_on,
  };
  expect((await decide(reviewer, id, said)).status).toBe(200);
  await served.porth.db.d1
    .prepare("insert into person select decided_by, ?, decided_at from verdict limit 1")
    .bind(hostile)
    .run();
  expect((await revoke(reviewer, id)).status).toBe(200);
});
afterAll(async () => {
  await chrome?.close();
  await served?.close();
});

/** A department of one, whose names are all hostile. */
const loadHostileBoard = async (porth: TestPorth): Promise<void> => {
  const steward = await porth.as(["Register.Write"]);
  const today = new Date().toISOString().slice(0, 10);
  for (const [kind, file] of [
    [
      "departments",
      `code,name_en,name_cy,service_group,service_group_name_en,service_group_name_cy,aliases\nHOST,${cell},${cell},HOSTS,${cell},${cell},\n`,
    ],
    [
      "staff-list",
      `Employee Number,Assignment Number,Surname,Forename,Job Role,Assignment Category,Department,Start Date\n10001,20001,${cell},${cell},Consultant,Permanent,HOST,2019-02-04\n`,
    ],
    [
      "job-plans",
      "Job Plan ID,Employee Number,Status,Start Date,Sign Off Date,DCC,SPA\nJP-1,10001,Draft,2025-09-01,,7,3\n",
    ],
  ] as const) {
    const response = await steward.load(kind, file, `&mode=commit&extracted_on=${today}&allow_shrink=true`);
    expect(response.status, await response.clone().text()).toBe(201);
  }
};

describe.each(["", "/cy"])("at %j", (prefix) => {
  it("hostile text in every field is text on every page, and breaks none of them", async () => {
    const page = await openSignedIn({ chrome, served }, `${prefix}/requests`);
    page.on("dialog", () => expect.unreachable("A script ran."));
    const look = async (name: string, texts: readonly string[]) => {
      const shown = (await page.locator("main").textContent()) ?? "";
      for (const text of texts) expect(shown, name).toContain(text);
      expect(await page.locator("main script, main img").count(), name).toBe(0);
      await expectWellShown(chrome, page, `hostile-${name}${prefix.replace("/", "-")}`);
    };
    await look("list", [hostile, script]);
    await page.goto(`${prefix}/requests/${id}`);
    await look("request", [hostile, `${hostile} ${hostile}`, long]);
    await page.goto(`${prefix}/requests/${id}/override`);
    await page.locator("#category").check();
    await goOn(page);
    await page.goto(`${prefix}/requests/${id}/override/justification`);
    await page.locator("#justification").fill(`${hostile.repeat(6)}`);
    await goOn(page);
    expect(await page.locator("#justification").inputValue()).toBe(hostile.repeat(6));
    await look("justification", [script]);
    await page.locator("#justification").fill(hostile);
    await goOn(page);
    await page.goto(`${prefix}/requests/${id}/override/end`);
    await page.locator("#end-day").fill(`"><b>`);
    await goOn(page);
    await look("end", [script]);
    expect(await page.locator("#end-day").inputValue()).toBe(`"><b>`);
    await page.goto(`${prefix}/requests/${id}/uphold`);
    await page.locator("#justification").fill(hostile);
    await goOn(page);
    await look("check", [hostile, script]);
    await page.goto(`${prefix}/requests?text=${encodeURIComponent(hostile.slice(0, 150))}&state=%3Cb%3E`);
    expect(await page.locator("#text").inputValue()).toBe(hostile.slice(0, 150));
    await page.goto(`${prefix}/deputies/new`);
    await expectNoSidewaysScroll(page);
    expectNoReport(page);
  });
});

it("nor the page after the last step, on a phone", async () => {
  const page = await openSignedIn({ chrome, served }, `/requests/${id}/uphold/check`, {
    look: { width: 320 },
  });
  await goOn(page);
  expect(await page.locator("main").textContent()).toContain(script);
  await expectNoSidewaysScroll(page);
  expectNoReport(page);
});
