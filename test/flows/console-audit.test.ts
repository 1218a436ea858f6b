import { beforeEach, describe, expect, it } from "vitest";
import type { Role } from "#auth/principal.ts";
import { textOf } from "../support/bodies.ts";
import { locationOf, type TestBrowser } from "../support/browser.ts";
import { loadCardiology, put } from "../support/cardiology.ts";
import { everythingIn } from "../support/kept.ts";
import { type TestPorth, testPorth } from "../support/porth.ts";
import { wordsOf } from "../support/reading-pages.ts";

let porth: TestPorth;
let browser: TestBrowser;

const signedIn = async (roles: readonly Role[], name = "Branwen Enghraifft", sub = "auditor") => {
  const one = porth.browser();
  await one.signIn({ sub, roles, name });
  return one;
};
const run = (sql: string) => porth.db.d1.prepare(sql).run();

beforeEach(async () => {
  porth = await testPorth();
  await loadCardiology(porth);
  await put(await porth.as({ roles: ["Gate.Ask"], sub: "vacancy-form" }));
  const reviewer = await porth.as({ kind: "person", roles: ["Review.Decide"], sub: "reviewer" });
  const absent = { assignment_number: "20002", kind: "in_dispute", from: "2026-11-01", until: "2026-12-31" };
  await reviewer.send("POST", "/v1/exemptions", absent);
  browser = await signedIn(["Audit.Read", "Review.Read"]);
});

describe("the audit page", () => {
  it("tells each line in words: its number, what, who, when, and its hash; newest first", async () => {
    const words = await wordsOf(browser.get("/audit"));
    expect(words).toContain("tamper-evident, not tamper-proof");
    const { audit = [] } = await everythingIn(porth.db);
    const hash = (seq: number) => String(audit.find((line) => line.seq === seq)?.hash);
    expect(words).toMatch(
      /Line 6 A vacancy was judged again .* Vacancy: vac_\w{26} Request: rev_\w{26} From: Awaiting review To: No longer blocked Hash: \w{12} Details of line 6/,
    );
    expect(words).toMatch(
      /Line 5 An exemption was recorded .* Department: CARD Kind: In dispute Exemption: exm_\w{26} From: 1 November 2026 Until: 31 December 2026/,
    );
    expect(words).toMatch(
      /Line 4 The gate was asked test:vacancy-form 22 November 2026, 09:14 Decision: dec_\w{26} Vacancy: vac_\w{26} Department: CARD Outcome: Blocked Hash/,
    );
    expect(words).toMatch(
      /Line 1 A file was loaded test:test-client 22 November 2026, 09:14 Import: imp_\w{26} Kind: Departments list Rows: 2/,
    );
    for (const { hash: whole } of audit) expect(words).toContain(String(whole).slice(0, 12));
    expect(words.indexOf(`Hash: ${hash(6).slice(0, 12)}`)).toBeLessThan(words.indexOf(hash(1).slice(0, 12)));
  });

  it("gives the text that was hashed, whole", async () => {
    const page = await textOf(await browser.get("/cy/audit"));
    const { audit = [] } = await everythingIn(porth.db);
    for (const { body } of audit) expect(page).toContain(String(body).replaceAll('"', "&quot;"));
    expect(page).toContain("Gofynnwyd i&#39;r porth");
  });

  it("goes through the trail from either end, a page at a time", async () => {
    const form = await porth.as({ roles: ["Gate.Ask"], sub: "vacancy-form" });
    for (let at = 0; at < 60; at++)
      await put(form, { department: "DERM", vacancy: { ref: `T-${at}` } }, `k-${at}-more`);
    const walk = async (start: string): Promise<readonly number[]> => {
      const seen: number[] = [];
      let path: string | undefined = start;
      while (path !== undefined) {
        const page: string = await textOf(await browser.get(path));
        seen.push(...[...page.matchAll(/ of line (\d+)</g)].map(([, seq]) => Number(seq)));
        path = /href="([^"]*)" rel="next"/.exec(page)?.[1];
      }
      return seen;
    };
    const all = Array.from({ length: 66 }, (_, at) => at + 1);
    expect(await walk("/audit?after=0")).toEqual(all);
    expect(await walk("/audit")).toEqual(all.toReversed());
    expect(await walk("/audit?after=64")).toEqual([65, 66]);
    expect(await wordsOf(browser.get("/audit?after=999"))).toContain("There are no more lines.");
    expect(await walk("/audit?after=nonsense")).toEqual(all.toReversed());
  });

  it("names people to those who read reviews alone", async () => {
    await (await signedIn(["Review.Read", "Review.Decide"], "Pryderi Dychmygol", "reviewer")).get("/");
    expect(await wordsOf(browser.get("/audit"))).toMatch(
      /An exemption was recorded Pryderi Dychmygol \( test:~\w{32} \)/,
    );
    const other = await signedIn(["Audit.Read"], "Somebody Else", "other");
    const words = await wordsOf(other.get("/audit"));
    expect(words).not.toContain("Pryderi");
    expect(words).toMatch(/An exemption was recorded test:~\w{32} 22 November/);
  });

  it("says that nothing has changed anything yet", async () => {
    porth = await testPorth();
    browser = await signedIn(["Audit.Read"]);
    expect(await wordsOf(browser.get("/audit"))).toContain("Nothing has changed anything yet.");
  });

  it("shows a line that cannot be read, and one of a type that it does not know", async () => {
    for (const guard of ["audit_no_update", "audit_no_delete"]) await run(`drop trigger ${guard}`);
    await run("update audit set body = '<script>alert(1)</script>', type = 'odd.<b>' where seq = 2");
    const page = await textOf(await browser.get("/audit"));
    expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(page).toContain("<bdi>odd.&lt;b&gt;</bdi>");
    expect(page).not.toContain("<script");
  });
});

describe("verifying", () => {
  it("says that the trail is whole, and its last hash", async () => {
    const { audit = [] } = await everythingIn(porth.db);
    const words = await wordsOf(browser.get("/audit/verify"));
    expect(words).toMatch(
      /^The trail is whole All 6 lines are as they were written, each following the one before\./,
    );
    expect(words).toContain(`Last hash ${audit.at(-1)?.hash}`);
    expect(words).toContain("tamper-evident, not tamper-proof");
    expect(await wordsOf(browser.get("/cy/audit/verify"))).toMatch(/^Mae'r trywydd yn gyfan Mae'r 6 llinell/);
  });

  it.each([
    ["update audit set body = '{}' where seq = 4", 4, "It is not the text that was hashed."],
    ["update audit set prev_hash = 'x' where seq = 5", 5, "It does not follow the line before it."],
    ["delete from audit where seq = 3", 3, "A line is missing there."],
    [
      "update audit set at = '2020-01-01T00:00:00.000Z' where seq = 1",
      1,
      "What is searched by differs from the text that was hashed.",
    ],
  ])("says where it broke and why: %s", async (sql, seq, why) => {
    for (const guard of ["audit_no_update", "audit_no_delete"]) await run(`drop trigger ${guard}`);
    await run(sql);
    const words = await wordsOf(browser.get("/audit/verify"));
    expect(words).toMatch(/^The trail is broken/);
    expect(words).toContain(`The first line that is not right is line ${seq}. ${why}`);
    expect(words).toContain("Keep a copy of the database as it is");
  });
});

it.each(["/audit", "/audit/verify", "/cy/audit", "/cy/audit/verify"])(
  "%s: 403 without the role, and nobody sees it without signing in",
  async (path) => {
    const other = await signedIn(["Review.Read", "Review.Decide", "Gate.ReadDetail", "Register.Write"]);
    expect((await other.get(path)).status).toBe(403);
    expect(locationOf(await porth.browser().get(path))).toMatch(/^\/(cy\/)?sign-in\?return=/);
  },
);
