import { beforeEach, describe, expect, it } from "vitest";
import type { Role } from "#auth/principal.ts";
import { textOf } from "../support/bodies.ts";
import type { TestBrowser } from "../support/browser.ts";
import { loadCardiology } from "../support/cardiology.ts";
import { rowsIn } from "../support/kept.ts";
import { type TestPorth, testPorth } from "../support/porth.ts";
import { sent, wordsOf } from "../support/reading-pages.ts";
import { linesOf } from "../support/reviewing.ts";

let porth: TestPorth;
let browser: TestBrowser;

const signedIn = async (roles: readonly Role[], sub = "manager"): Promise<TestBrowser> => {
  const one = porth.browser();
  await one.signIn({ sub, roles });
  return one;
};

beforeEach(async () => {
  porth = await testPorth();
  await loadCardiology(porth);
  browser = await signedIn(["Payroll.Ask", "Gate.ReadDetail", "Gate.Ask"]);
});

const day = (name: "from" | "changed", text: string) => {
  const [year = "", month = "", of = ""] = text.split("-");
  return { [`${name}[day]`]: of, [`${name}[month]`]: month, [`${name}[year]`]: year };
};
/** A form for Gwen's plan of ten sessions, who was paid nine. */
const typed = (change: Record<string, string> = {}): Record<string, string> => ({
  assignment: "20001",
  ...day("from", "2026-12-01"),
  sessions: "10",
  band: "",
  reference: "CF-1",
  previousSessions: "9",
  previousBand: "",
  ...day("changed", "--"),
  ...change,
});
const faultsIn = (page: string) =>
  [...page.matchAll(/<li><a href="(#[^"]*)">([^<]*)<\/a><\/li>/g)].map(([, href, text]) => [href, text]);

describe("/payroll", () => {
  it("asks, answers yes on a page of its own, and keeps it as the interface does", async () => {
    const page = await textOf(await browser.get("/payroll"));
    expect(page).toMatch(/<a class="nhsuk-header__navigation-link"[^>]*href="\/payroll"[^>]*aria-current/);
    const answer = await sent(browser, "/payroll", typed());
    expect(answer).toMatch(/^\/payroll\/pay_\w{26}$/);
    const words = await wordsOf(browser.get(answer));
    expect(words).toMatch(
      /^Pay change: the answer Clear This form may go to payroll The job plan in place agrees/,
    );
    expect(words).toMatch(
      /Assignment number 20001 Department Cardiology The day from which the pay changes 1 December 2026 Sessions a week 10 Intensity band None Reference of the form \(?CF-1/,
    );
    expect(await linesOf(porth, "payroll_change.checked")).toMatchObject([{ data: { outcome: "clear" } }]);
  });

  it("answers no with each reason, whose move it is, and the person for those who may read names", async () => {
    const answer = await sent(
      browser,
      "/payroll",
      typed({ sessions: "10.5", noPreviousBand: "yes", band: "A" }),
    );
    const words = await wordsOf(browser.get(answer));
    expect(words).toMatch(/^Pay change: the answer Blocked This form may not go to payroll/);
    expect(words).toMatch(
      /The sessions on the form are not the total of the job plan\. Next to act Service manager/,
    );
    expect(words).toContain("The intensity band on the form is not the band on the job plan.");
    expect(words).toMatch(
      /The person in question Consultant Gwen Invented Job plan JP-1 Stage of the plan Signed off First day of the plan 1 April 2026 Last day of the plan 31 March 2027 Signed off on 1 April 2026 Sessions a week in the plan 10 Intensity band in the plan None/,
    );
    const other = await signedIn(["Payroll.Ask"], "payroll-clerk");
    const own = await sent(other, "/payroll", typed({ sessions: "11" }));
    expect(await wordsOf(other.get(own))).not.toMatch(/Gwen|The person in question/);
    expect((await other.get(answer)).status).toBe(404);
  });

  it("says all of it in Welsh under /cy", async () => {
    const answer = await sent(browser, "/cy/payroll", typed({ sessions: "11" }));
    expect(answer).toMatch(/^\/cy\/payroll\/pay_/);
    expect(await wordsOf(browser.get(answer))).toMatch(
      /^Newid cyflog: yr ateb \S+.* Ni chaiff y ffurflen hon fynd i'r gyflogres/,
    );
  });

  it("says of what lies ahead on which day it will be so", async () => {
    const answer = await sent(browser, "/payroll", typed(day("from", "2027-04-01")));
    expect(await wordsOf(browser.get(answer))).toMatch(
      /On 1 April 2027, when the pay changes: 1 consultant's job plan is out of date\..* Since when From 1 April 2027 /,
    );
    expect(await wordsOf(browser.get(`/cy${answer}`))).toMatch(
      /Ar 1 Ebrill 2027, pan fydd y cyflog yn newid: Mae cynllun swydd .* Ers pryd O 1 Ebrill 2027 /,
    );
  });

  it.each<[string, Record<string, string>, readonly (readonly string[])[]]>([
    ["no assignment", { assignment: " " }, [["#assignment", "Enter the assignment number"]]],
    [
      "an assignment that nobody holds",
      { assignment: "29999" },
      [["#assignment", "Enter an assignment number that is on the current staff list"]],
    ],
    ["no day", day("from", "--"), [["#from-day", "Enter the day from which the pay changes"]]],
    [
      "half a day",
      day("changed", "2026--01"),
      [["#changed-month", "The day on which the pay last changed must include a day, a month and a year"]],
    ],
    [
      "no such day",
      day("from", "2026-02-30"),
      [["#from-day", "The day from which the pay changes must be a real day"]],
    ],
    [
      "words for sessions",
      { sessions: "ten", previousSessions: "101" },
      [
        ["#sessions", "Sessions a week must be a number from 0 to 100, like 10.5"],
        ["#previousSessions", "Sessions a week until now must be a number from 0 to 100, like 10.5"],
      ],
    ],
    [
      "a band and none",
      { previousBand: "B", noPreviousBand: "yes" },
      [["#previousBand", "Enter the intensity band until now, or say that there was none: not both"]],
    ],
    [
      "too much",
      { band: "x".repeat(201), reference: "x".repeat(201), assignment: "1".repeat(65) },
      [
        ["#assignment", "The assignment number must be 64 characters or fewer"],
        ["#band", "The intensity band must be 200 characters or fewer"],
        ["#reference", "The reference must be 200 characters or fewer"],
      ],
    ],
  ])("400 for %s: says what to mend, keeps what was typed, and asks nothing", async (_, change, faults) => {
    const response = await browser.post("/payroll", typed(change));
    expect(response.status).toBe(400);
    const page = await textOf(response);
    expect(faultsIn(page)).toEqual(faults);
    expect(page).toContain("<title>Error: Check a pay change");
    expect(page).toContain(`value="${change.reference ?? "CF-1"}"`);
    expect(await rowsIn(porth.db, "payroll_decision")).toBe(0);
  });

  it("gives the signed receipt to whoever may read the answer", async () => {
    const answer = await sent(browser, "/payroll", typed());
    const response = await browser.get(`${answer}/receipt`);
    expect(response.headers.get("content-type")).toBe("application/jose");
    expect(await textOf(response)).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
    const other = await signedIn(["Payroll.Ask"], "another");
    expect((await other.get(`${answer}/receipt`)).status).toBe(404);
  });

  it("403 without Payroll.Ask, and no link to it", async () => {
    const other = await signedIn(["Gate.Ask", "Gate.ReadDetail"], "someone-else");
    expect((await other.get("/payroll")).status).toBe(403);
    expect((await other.post("/payroll", typed())).status).toBe(403);
    expect((await other.get(`/payroll/pay_${"0".repeat(26)}`)).status).toBe(403);
    expect(await textOf(await other.get("/departments"))).not.toContain('href="/payroll"');
    expect(await rowsIn(porth.db, "payroll_decision")).toBe(0);
  });

  it("400 for a form that is not Porth's", async () => {
    expect((await browser.post("/payroll", typed({ surplus: "1" }))).status).toBe(400);
    expect((await browser.post("/payroll", typed({ noPreviousBand: "no" }))).status).toBe(400);
  });
});
