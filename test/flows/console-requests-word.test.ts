import { beforeEach, describe, expect, it } from "vitest";
import type { Role } from "#auth/principal.ts";
import { locationOf, type TestBrowser } from "../support/browser.ts";
import { ask, blockOtherwise, loadCardiology, put } from "../support/cardiology.ts";
import { everythingIn, rowsIn } from "../support/kept.ts";
import { type TestPorth, testPorth } from "../support/porth.ts";
import { hiddenIn, sent, wordsOf } from "../support/reading-pages.ts";
import { asReviewer, decide, justification, reviewsIn, upholding } from "../support/reviewing.ts";

let porth: TestPorth;
let browser: TestBrowser;
let id: string;
let override: string;

const reviewing: readonly Role[] = ["Review.Read", "Review.Decide", "Gate.ReadDetail"];
const director = { sub: "director", roles: reviewing } as const;

beforeEach(async () => {
  porth = await testPorth();
  await loadCardiology(porth);
  await put(await porth.as({ roles: ["Gate.Ask"], sub: "vacancy-form" }));
  id = (await reviewsIn(porth))[0]?.id ?? "";
  override = `/requests/${id}/override`;
  browser = porth.browser();
  await browser.signIn(director);
});

const end = { day: "31", month: "12", year: "2026" };
/** Answers every question of an override. */
const answered = async (who = browser, at = override): Promise<void> => {
  expect(await sent(who, `${at}/category`, { category: "patient_safety" })).toBe(`${at}/justification`);
  expect(await sent(who, `${at}/justification`, { justification })).toBe(`${at}/end`);
  expect(await sent(who, `${at}/end`, end)).toBe(`${at}/check`);
};
const checked = async (at = override, who = browser): Promise<string> =>
  hiddenIn(await (await who.get(`${at}/check`)).text(), "key");
const standing = async () => (await reviewsIn(porth))[0];
const decisions = async () =>
  (await everythingIn(porth.db)).audit?.filter(({ type }) => type === "review.decided").length;

describe("an override", () => {
  it("is asked for one thing a page, checked, and given with a reference", async () => {
    const start = await browser.get(`${override}?seen=${"0".repeat(32)}`);
    expect(locationOf(start)).toBe(`${override}/category?seen=${"0".repeat(32)}`);
    await answered();
    expect(await wordsOf(browser.get(`${override}/check`))).toContain(
      `Why Patient safety Change why it may be advertised Justification ${justification} Change the justification Last day 31 December 2026 Change the last day`,
    );
    const done = await sent(browser, `${override}/check`, { key: await checked() });
    expect(await wordsOf(browser.get(done))).toMatch(
      /^The block is overridden Your reference ver_\w{26} What happens now \u2068TRAC-88123\u2069 may be advertised up to and including 31 December 2026\./,
    );
    expect(await standing()).toMatchObject({
      state: "overridden",
      verdicts: [
        { category: "patient_safety", justification, ends_on: "2026-12-31", codes: ["plan_out_of_date"] },
      ],
    });
    expect(await rowsIn(porth.db, "draft")).toBe(0);
  });

  it("in Welsh stays in Welsh", async () => {
    await answered(browser, `/cy${override}`);
    expect(await wordsOf(browser.get(`/cy${override}/check`))).toMatch(
      /Gwiriwch eich atebion .* 31 Rhagfyr 2026/,
    );
    const done = await sent(browser, `/cy${override}/check`, { key: await checked() });
    expect(done).toMatch(/^\/cy\/requests\/rev_\w+\/done\/ver_/);
    expect(await wordsOf(browser.get(done))).toMatch(/^Rhoddwyd caniatâd eithriadol/);
  });

  it.each([
    ["category", "Select why it may be advertised all the same", {}],
    ["category", "Select why it may be advertised all the same", { category: "because" }],
    ["justification", "Enter a justification", { justification: " \r\n " }],
    [
      "justification",
      "must be 30 characters or more. You entered 23",
      { justification: "Because <b>I</b> say so" },
    ],
    [
      "justification",
      "must be 2,000 characters or fewer. You entered 2,001",
      { justification: "é".repeat(2001) },
    ],
    ["end", "Enter the last day of the override", { day: " ", month: "", year: "" }],
    ["end", "The last day must include a month and a year", { day: "1", month: "", year: "" }],
    ["end", "The last day must include a day", { day: "", month: "1", year: "2027" }],
    ["end", "The last day must be a real date, in figures", { day: "31", month: "11", year: "2026" }],
    ["end", "The last day must be a real date, in figures", { day: "1", month: "December", year: "2026" }],
    ["end", "The last day must be a real date, in figures", { day: "1", month: "1", year: "27" }],
    [
      "end",
      "The last day must be today, 22 November 2026, or after",
      { day: "21", month: "11", year: "2026" },
    ],
    ["end", "The last day must be 20 February 2027 or before", { day: "21", month: "02", year: "2027" }],
  ])("%s: says “%s”, and keeps what was typed", async (step, message, fields: Record<string, string>) => {
    const response = await browser.post(`${override}/${step}`, fields);
    expect(response.status).toBe(400);
    const page = await response.text();
    expect(page).toMatch(/<title>Error: /);
    expect(page.split(message).length - 1, "in the summary and at the field").toBe(2);
    for (const kept of [page, await (await browser.get(`${override}/${step}`)).text()])
      for (const text of Object.values(fields).map((one) => one.trim()))
        if (text !== "because") expect(kept).toContain(text.replaceAll("<", "&lt;").replaceAll(">", "&gt;"));
    expect(locationOf(await browser.get(`${override}/check`))).toMatch(/\/override\/category$/);
  });

  it.each([
    ["today", { day: "22", month: "11", year: "2026" }, "2026-11-22"],
    ["the last day there is", { day: "20", month: "2", year: "2027" }, "2027-02-20"],
  ])("may end %s", async (_, fields, day) => {
    await answered();
    await sent(browser, `${override}/end`, fields);
    await sent(browser, `${override}/check`, { key: await checked() });
    expect((await standing())?.verdicts[0]?.ends_on).toBe(day);
  });

  it("keeps what was typed over a new sign-in and in another language, and is nobody else's to see", async () => {
    await sent(browser, `${override}/category`, { category: "data_error" });
    await sent(browser, `${override}/justification`, { justification: `${justification}\r\n\r\nMore.` });
    const again = porth.browser();
    await again.signIn(director);
    expect(await (await again.get(`/cy${override}/justification`)).text()).toContain(
      `${justification}\n\nMore.`.replaceAll("\n", "\r\n"),
    );
    await again.signIn({ ...director, sub: "another" });
    expect(await (await again.get(`${override}/justification`)).text()).not.toContain("locums");
    expect(locationOf(await again.get(`${override}/check`))).toBe(override);
  });

  it("needs a sign-in of the last five minutes to be checked and to be given", async () => {
    await answered();
    const key = await checked();
    porth.setClock("2026-11-22T09:19:04Z");
    const response = await browser.get(`/cy${override}/check`);
    expect(locationOf(response)).toContain("/cy/sign-in?return=%2Fcy%2Frequests%2F");
    const posted = await browser.post(`${override}/check`, { key });
    expect(posted.status).toBe(403);
    expect(await posted.text()).toContain(
      `href="/sign-in?return=${encodeURIComponent(`${override}/check`)}&amp;again=1"`,
    );
    expect((await standing())?.state).toBe("awaiting_review");
    expect(locationOf(await browser.signIn(director, `${override}/check`))).toBe(`${override}/check`);
    await sent(browser, `${override}/check`, { key: await checked() });
    expect((await standing())?.state).toBe("overridden");
  });

  it("whose session ended says so, gives back what was just sent, and keeps the rest", async () => {
    await sent(browser, `${override}/category`, { category: "data_error" });
    porth.setClock("2026-11-22T09:44:04Z");
    const response = await browser.post(`${override}/justification`, {
      justification: `${justification} <b>`,
    });
    expect(response.status).toBe(403);
    const page = await response.text();
    expect(page).toContain("Your session has ended");
    expect(page).toContain(`${justification} &lt;b&gt;`);
    expect(page).toContain(`href="/sign-in?return=${encodeURIComponent(`${override}/justification`)}"`);
    await browser.signIn(director);
    expect(await (await browser.get(`${override}/category`)).text()).toMatch(/value="data_error" checked/);
    expect(await (await browser.get(`${override}/justification`)).text()).not.toContain("locums");
  });

  it("confirmed twice gives the first result, one line of the trail and no second word", async () => {
    await answered();
    const key = await checked();
    const first = await Promise.all([1, 2, 3].map(() => browser.post(`${override}/check`, { key })));
    const later = await browser.post(`/cy${override}/check`, { key });
    expect(new Set(first.map(({ status }) => status))).toEqual(new Set([303]));
    expect(new Set(first.map(locationOf)).size).toBe(1);
    expect(locationOf(later)).toBe(`/cy${locationOf(first[0] as Response)}`);
    expect(await decisions()).toBe(1);
  });

  it("is not given for answers that changed in another window: they are to be checked again", async () => {
    await answered();
    const key = await checked();
    await sent(browser, `${override}/justification`, { justification: `${justification} Truly.` });
    const response = await browser.post(`${override}/check`, { key });
    expect(response.status).toBe(409);
    const page = await response.text();
    expect(page).toContain("Your answers have changed since you last saw this page");
    expect(page).toContain(`${justification} Truly.`);
    await sent(browser, `${override}/check`, { key: hiddenIn(page, "key") });
    expect((await standing())?.verdicts[0]?.justification).toBe(`${justification} Truly.`);
  });

  it("of a request that somebody decided meanwhile says how it stands, and loses nothing", async () => {
    await answered();
    const key = await checked();
    await decide(await asReviewer(porth), id, upholding);
    for (const response of [
      await browser.post(`${override}/check`, { key }),
      await browser.get(`${override}/category`),
      await browser.post(`${override}/justification`, { justification }),
    ]) {
      expect(response.status).toBe(409);
      expect(await wordsOf(response)).toMatch(
        new RegExp(
          `^Override the block: TRAC-88123 The request has moved on Nothing of yours was recorded\\. Somebody has decided .* Block upheld .* ${justification}`,
        ),
      );
    }
    expect(await decisions()).toBe(1);
  });

  it("of a request where other reasons stand now shows these, and goes on only when they were seen", async () => {
    await answered();
    const key = await checked();
    await blockOtherwise(porth);
    const response = await browser.post(`${override}/check`, { key });
    expect(response.status).toBe(409);
    const page = await response.text();
    expect(page).toContain("What stands has changed since you began.");
    expect(page).toContain("1 consultant has no job plan.");
    expect(await decisions()).toBe(0);
    expect((await browser.get(`${override}/check`)).status).toBe(409);
    expect(await sent(browser, `${override}/seen`, { seen: hiddenIn(page, "seen") })).toBe(
      `${override}/check`,
    );
    await sent(browser, `${override}/check`, { key: await checked() });
    expect((await standing())?.verdicts[0]?.codes).toEqual(["plan_out_of_date", "plan_missing"]);
  });

  it("stands by what was seen on the request's own page, not by what the journey found", async () => {
    const page = await (await browser.get(`/requests/${id}`)).text();
    const [, seen = ""] = /override\?seen=(\w+)/.exec(page) ?? [];
    await blockOtherwise(porth);
    const first = await (await browser.get(`${override}/category?seen=${seen}`)).text();
    await sent(browser, `${override}/category`, { category: "other", seen: hiddenIn(first, "seen") });
    await sent(browser, `${override}/justification`, { justification });
    await sent(browser, `${override}/end`, end);
    expect((await browser.get(`${override}/check`)).status).toBe(409);
  });
});

describe.each([
  ["uphold", "The block is upheld", "upheld"],
  ["revoke", "The override is revoked", "awaiting_review"],
] as const)("to %s", (outcome, title, state) => {
  const at = () => `/requests/${id}/${outcome}`;
  beforeEach(async () => {
    if (outcome === "revoke") await decide(await asReviewer(porth), id);
  });

  it("asks why, checks, and gives a reference; no fresh sign-in is needed", async () => {
    porth.setClock("2026-11-22T09:25:00Z");
    expect(locationOf(await browser.get(at()))).toBe(`${at()}/justification`);
    expect((await browser.post(`${at()}/justification`, { justification: "No" })).status).toBe(400);
    expect((await browser.get(`${at()}/category`)).status).toBe(404);
    expect((await browser.post(`${at()}/end`, end)).status).toBe(404);
    expect(await sent(browser, `${at()}/justification`, { justification })).toBe(`${at()}/check`);
    const key = await checked(at());
    const done = await sent(browser, `${at()}/check`, { key });
    expect(await sent(browser, `${at()}/check`, { key })).toBe(done);
    expect(await wordsOf(browser.get(done))).toMatch(new RegExp(`^${title} Your reference ver_`));
    expect((await standing())?.state).toBe(state);
    expect((await standing())?.verdicts.at(-1)).toMatchObject({
      outcome,
      category: null,
      justification,
      ends_on: null,
    });
    const another = porth.browser();
    await another.signIn({ ...director, sub: "another" });
    expect((await another.get(done)).status).toBe(404);
  });

  it("what is over says how it stands", async () => {
    await sent(browser, `${at()}/justification`, { justification });
    const key = await checked(at());
    const other = porth.browser();
    await other.signIn({ ...director, sub: "another" });
    await sent(other, `${at()}/justification`, { justification });
    await sent(other, `${at()}/check`, { key: await checked(at(), other) });
    const response = await browser.post(`${at()}/check`, { key });
    expect(response.status).toBe(409);
    expect(await wordsOf(response)).toContain("Nothing of yours was recorded.");
  });
});

describe("a word", () => {
  const everyPage = () => [
    ["GET", override],
    ["GET", `${override}/category`],
    ["GET", `${override}/check`],
    ["POST", `${override}/category`],
    ["POST", `${override}/check`],
    ["POST", `${override}/seen`],
  ];
  const statuses = async (who: TestBrowser) =>
    Promise.all(
      everyPage().map(async ([method, path = ""]) => {
        const fields = path.endsWith("check")
          ? { key: "k" }
          : path.endsWith("seen")
            ? { seen: "0".repeat(32) }
            : {};
        return (method === "GET" ? await who.get(path) : await who.post(path, fields)).status;
      }),
    );

  it.each([
    ["who may only read", { roles: ["Review.Read", "Gate.ReadDetail"] as const }],
    ["who asked for it", { name: "A. Manager" }],
    ["whose own plan is in question", { claims: { employee_number: "10002" } }],
  ])("is not for somebody %s: on no page", async (_, who) => {
    await put(
      await porth.as({ roles: ["Gate.Ask"], sub: "vacancy-form" }),
      { ...ask, requested_by: "A. Manager" },
      "k-2",
    );
    const other = porth.browser();
    await other.signIn({ ...director, sub: "other", ...who });
    expect(await statuses(other)).toEqual([403, 403, 403, 403, 403, 403]);
    expect(await rowsIn(porth.db, "draft")).toBe(0);
  });

  it("404 for a request that is not there, and for a word that there is not", async () => {
    expect((await browser.get("/requests/rev_01KAN7Q4YF2M8X3C5V9B0T6DZE/override/category")).status).toBe(
      404,
    );
    expect((await browser.get(`/requests/${id}/approve/category`)).status).toBe(404);
    expect((await browser.get(`${override}/reason`)).status).toBe(404);
    expect((await browser.get(`/requests/${id}/done/ver_01KAN7Q4YF2M8X3C5V9B0T6DZE`)).status).toBe(404);
  });

  it("400 for a form that is not Porth's", async () => {
    expect((await browser.post(`${override}/category`, { category: "other", admin: "1" })).status).toBe(400);
    expect((await browser.post(`${override}/category`, { category: "other", seen: "x" })).status).toBe(400);
    expect((await browser.post(`${override}/check`, {})).status).toBe(400);
  });

  it("is given to no other request by its key", async () => {
    await answered();
    const key = await checked();
    await sent(browser, `${override}/check`, { key });
    const response = await browser.post(`/requests/${id}/uphold/check`, { key });
    expect(response.status).toBe(409);
    expect(await decisions()).toBe(1);
  });
});
