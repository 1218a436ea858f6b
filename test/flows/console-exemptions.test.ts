import { beforeEach, describe, expect, it } from "vitest";
import type { Role } from "#auth/principal.ts";
import { textOf } from "../support/bodies.ts";
import { locationOf, type TestBrowser } from "../support/browser.ts";
import { ask, loadCardiology, plan, plansFile, put, staffFile } from "../support/cardiology.ts";
import { rowsIn } from "../support/kept.ts";
import { type TestPorth, testPorth } from "../support/porth.ts";
import { hiddenIn, sent, wordsOf } from "../support/reading-pages.ts";
import { linesOf, reviewsIn } from "../support/reviewing.ts";

let porth: TestPorth;
let browser: TestBrowser;

const reviewing: readonly Role[] = ["Review.Read", "Review.Decide", "Gate.ReadDetail", "Gate.Ask"];
const signedIn = async (roles = reviewing, sub = "someone"): Promise<TestBrowser> => {
  const one = porth.browser();
  await one.signIn({ sub, roles });
  return one;
};

beforeEach(async () => {
  porth = await testPorth();
  await loadCardiology(porth);
  browser = await signedIn();
});

const day = (name: "from" | "until", text: string) => {
  const [year = "", month = "", of = ""] = text.split("-");
  return { [`${name}[day]`]: of, [`${name}[month]`]: month, [`${name}[year]`]: year };
};
const typed = (change: Record<string, string> = {}): Record<string, string> => ({
  assignment_number: "20002",
  kind: "authorised_absence",
  ...day("from", "2026-11-01"),
  ...day("until", "2027-01-31"),
  reference: "MW-2026-14",
  ...change,
});
const keyNow = async (who = browser) => hiddenIn(await textOf(await who.get("/exemptions/check")), "key");
/** Records one, from the form to the page that says so; gives its id. */
const recorded = async (change: Record<string, string> = {}, who = browser): Promise<string> => {
  expect(await sent(who, "/exemptions/new", typed(change))).toBe("/exemptions/check");
  const done = await sent(who, "/exemptions/check", { key: await keyNow(who) });
  return /exm_\w+/.exec(done)?.[0] ?? "";
};
const refused = async (change: Record<string, string>, who = browser, path = "/exemptions/new") => {
  const response = await who.post(path, typed(change));
  expect(response.status).toBe(400);
  return textOf(response);
};
const faultsIn = (page: string) =>
  [...page.matchAll(/<li><a href="(#[^"]*)">([^<]*)<\/a><\/li>/g)].map(([, href, text]) => [href, text]);

describe("recording an exemption", () => {
  it("asks, checks the answers with the name that the number stands for, records, and says so", async () => {
    expect(await sent(browser, "/exemptions/start", {})).toBe("/exemptions/new");
    expect(await wordsOf(browser.get("/exemptions/new"))).toContain("Never give a reason of health");
    expect(await sent(browser, "/exemptions/new", typed())).toBe("/exemptions/check");
    expect(await wordsOf(browser.get("/exemptions/check"))).toMatch(
      /Check the exemption Consultant Huw Fictional Department Cardiology Assignment 20002 Change the assignment Kind Authorised absence .* First day 1 November 2026 .* Last day 31 January 2027 .* Reference MW-2026-14/,
    );
    const done = await sent(browser, "/exemptions/check", { key: await keyNow() });
    expect(await wordsOf(browser.get(done))).toMatch(
      /^Exemption recorded Its reference is exm_\w{26} What happens next The assignment needs no job plan from 1 November 2026 to 31 January 2027\./,
    );
    expect(await rowsIn(porth.db, "draft")).toBe(0);
    expect(await linesOf(porth, "exemption.recorded")).toMatchObject([
      { data: { department: "CARD", kind: "authorised_absence", from: "2026-11-01", until: "2027-01-31" } },
    ]);
  });

  it("is the same as by the interface: the department comes clear, and so does its request", async () => {
    await put(await porth.as(["Gate.Ask"]), ask);
    await recorded();
    expect((await reviewsIn(porth))[0]?.state).toBe("cleared");
    expect(await wordsOf(browser.get("/departments/CARD"))).toMatch(
      /^CARD Cardiology MOR Clear This department may/,
    );
  });

  it("begins with the person of the department's page, and no address names them", async () => {
    const page = await textOf(await browser.get("/departments/CARD"));
    expect(hiddenIn(page, "assignment_number")).toBe("20002");
    const path = await sent(browser, "/exemptions/start", { assignment_number: "20002" });
    expect(path).not.toContain("20002");
    expect(await textOf(await browser.get(path))).toContain('value="20002"');
    await sent(browser, "/exemptions/start", {});
    expect(await textOf(await browser.get(path))).not.toContain('value="20002"');
  });

  it.each<[string, Record<string, string>, readonly (readonly string[])[]]>([
    [
      "an unknown assignment",
      { assignment_number: "29999" },
      [["#assignment_number", "Enter an assignment number that is on the current staff list"]],
    ],
    ["no assignment", { assignment_number: " " }, [["#assignment_number", "Enter the assignment number"]]],
    ["a reason of health", { kind: "sickness" }, [["#kind", "Select the kind of exemption"]]],
    ["no kind", { kind: "" }, [["#kind", "Select the kind of exemption"]]],
    ["no first day", day("from", "--"), [["#from-day", "Enter the first day"]]],
    [
      "half a day",
      day("from", "2026--01"),
      [["#from-month", "The first day must include a day, a month and a year"]],
    ],
    ["no such day", day("until", "2027-02-30"), [["#until-day", "The last day must be a real day"]]],
    [
      "an end before the start",
      day("until", "2026-10-31"),
      [["#until-day", "The last day must be the first day or later"]],
    ],
    [
      "more than twelve months",
      day("until", "2027-11-01"),
      [
        [
          "#until-day",
          "The last day must be 31 October 2027 or earlier: that is as long as the policy lets an exemption last",
        ],
      ],
    ],
    [
      "a long reference",
      { reference: "x".repeat(201) },
      [["#reference", "The reference must be 200 characters or fewer"]],
    ],
    [
      "nothing at all",
      { assignment_number: "", kind: "", reference: "", ...day("from", "--"), ...day("until", "--") },
      [
        ["#assignment_number", "Enter the assignment number"],
        ["#kind", "Select the kind of exemption"],
        ["#from-day", "Enter the first day"],
        ["#until-day", "Enter the last day"],
      ],
    ],
  ])("400 for %s: says what and where, and keeps what was typed", async (_, change, faults) => {
    const page = await refused(change);
    expect(page).toContain("<title>Error: Record an exemption");
    expect(faultsIn(page)).toEqual(faults);
    for (const [name, value] of Object.entries(typed(change)))
      if (value.trim() !== "" && name !== "kind") expect(page, name).toContain(`value="${value}"`);
    expect(page.includes("checked")).toBe(typed(change).kind === "authorised_absence");
    expect(await rowsIn(porth.db, "exemption")).toBe(0);
    expect(await textOf(await browser.get("/cy/exemptions/new"))).toContain(
      `value="${typed(change).reference}"`,
    );
    expect(locationOf(await browser.get("/exemptions/check"))).toBe("/exemptions/new");
    expect(locationOf(await browser.post("/exemptions/check", { key: "drf_1" }))).toBe("/exemptions/new");
  });

  it("takes twelve months to the day, one day, and no reference", async () => {
    await recorded({ ...day("until", "2027-10-31"), reference: "" });
    await recorded({ ...day("until", "2026-11-01") });
    expect(await rowsIn(porth.db, "exemption")).toBe(2);
  });

  it("says what must be mended in Welsh", async () => {
    const page = await refused({ kind: "" }, browser, "/cy/exemptions/new");
    expect(page).toContain("<title>Gwall: Cofnodi eithriad");
    expect(faultsIn(page)).toEqual([["#kind", "Dewiswch y math o eithriad"]]);
  });

  it("is done once however often it is sent, and all are told the first result", async () => {
    await sent(browser, "/exemptions/new", typed());
    const key = await keyNow();
    const twice = await Promise.all([
      browser.post("/exemptions/check", { key }),
      browser.post("/cy/exemptions/check", { key }),
    ]);
    const addresses = twice.map((response) => locationOf(response).replace(/^\/cy/, ""));
    expect(new Set(addresses).size).toBe(1);
    expect(await sent(browser, "/exemptions/check", { key })).toBe(addresses[0]);
    expect(await rowsIn(porth.db, "exemption")).toBe(1);
    expect(await linesOf(porth, "exemption.recorded")).toHaveLength(1);
  });

  it("409 when the answers are not those that were checked", async () => {
    await sent(browser, "/exemptions/new", typed());
    const key = await keyNow();
    await sent(browser, "/exemptions/new", typed({ kind: "other" }));
    const response = await browser.post("/exemptions/check", { key });
    expect(response.status).toBe(409);
    expect(await wordsOf(response)).toMatch(/The answers have changed since you saw them.*Another reason/);
    expect(await rowsIn(porth.db, "exemption")).toBe(0);
  });

  it("goes back to the form when nobody holds the assignment any more", async () => {
    await sent(browser, "/exemptions/new", typed());
    const key = await keyNow();
    const steward = await porth.as(["Register.Write"]);
    const other = "10009,20009,Elsewhere,Mair,Consultant,Permanent,CARD,2019-02-04";
    const query = "&mode=commit&extracted_on=2026-11-21&allow_shrink=true";
    expect((await steward.load("staff-list", staffFile(other), query)).status).toBe(201);
    expect(locationOf(await browser.get("/exemptions/check"))).toBe("/exemptions/new");
    expect(locationOf(await browser.post("/exemptions/check", { key }))).toBe("/exemptions/new");
  });

  it("is each reviewer's own", async () => {
    await sent(browser, "/exemptions/new", typed());
    const other = await signedIn(reviewing, "other");
    expect(locationOf(await other.get("/exemptions/check"))).toBe("/exemptions/new");
    const id = await recorded();
    expect((await browser.get(`/exemptions/${id}/done`)).status).toBe(200);
    expect((await other.get(`/exemptions/${id}/done`)).status).toBe(404);
  });

  it("400 for a form that is not Porth's", async () => {
    expect((await browser.post("/exemptions/new", typed({ until: "2027-01-31" }))).status).toBe(400);
    expect((await browser.post("/exemptions/new", typed({ admin: "1" }))).status).toBe(400);
    expect((await browser.post("/exemptions/check", {})).status).toBe(400);
    expect(await rowsIn(porth.db, "draft")).toBe(0);
  });
});

describe("GET /exemptions", () => {
  it("shows who is exempt, why in a neutral word, for how long, and who recorded it", async () => {
    await recorded();
    const words = await wordsOf(browser.get("/exemptions"));
    expect(words).toMatch(/In force 1 Coming 0 Over 0 Ended 0 All 1/);
    expect(words).toMatch(
      /Consultant Huw Fictional Assignment .?20002.? Cardiology Kind Authorised absence Reference .?MW-2026-14.? Days 1 November 2026 to 31 January 2027 State In force End it for assignment .?20002.? Record Recorded by .?Branwen Enghraifft.? on 22 November 2026/,
    );
  });

  it("tells four states apart, on the days where they change", async () => {
    await recorded({ ...day("from", "2026-11-23"), ...day("until", "2026-11-24"), reference: "A" });
    const ended = await recorded({ reference: "B" });
    await sent(browser, `/exemptions/${ended}/end`, {});
    const statesOn = async (instant: string) => {
      porth.setClock(instant);
      browser = await signedIn();
      const words = await wordsOf(browser.get("/exemptions?state=all"));
      return /In force \d Coming \d Over \d Ended \d All \d/.exec(words)?.[0];
    };
    expect(await statesOn("2026-11-22T23:00:00Z")).toBe("In force 0 Coming 1 Over 0 Ended 1 All 2");
    expect(await statesOn("2026-11-23T00:00:00Z")).toBe("In force 1 Coming 0 Over 0 Ended 1 All 2");
    expect(await statesOn("2026-11-24T23:00:00Z")).toBe("In force 1 Coming 0 Over 0 Ended 1 All 2");
    expect(await statesOn("2026-11-25T00:00:00Z")).toBe("In force 0 Coming 0 Over 1 Ended 1 All 2");
    expect(await wordsOf(browser.get("/exemptions?state=over"))).toMatch(
      /Reference .?A.? .* State Over Record/,
    );
    expect(await wordsOf(browser.get("/exemptions?state=ended"))).toMatch(
      /State Ended Record Recorded by .*Ended by .?Branwen Enghraifft.? on 22 November 2026/,
    );
    expect(await wordsOf(browser.get("/exemptions"))).toContain("No exemption is in this state today.");
  });

  it("shows one whose assignment is gone from the staff list", async () => {
    await recorded();
    const steward = await porth.as(["Register.Write"]);
    const query = "&mode=commit&extracted_on=2026-11-21&allow_shrink=true";
    const other = "10009,20009,Elsewhere,Mair,Consultant,Permanent,CARD,2019-02-04";
    expect((await steward.load("staff-list", staffFile(other), query)).status).toBe(201);
    const words = await wordsOf(browser.get("/exemptions"));
    expect(words).toMatch(/Consultant Assignment .?20002.? Not on the staff list/);
    expect(words).not.toContain("Huw");
  });

  it("names nobody to those who may not read details, and leads to no page that they may not open", async () => {
    await recorded();
    const page = await textOf(await (await signedIn(["Review.Decide"])).get("/exemptions"));
    expect(page).toContain("Recorded by a reviewer");
    for (const hidden of ["Huw", "/departments/CARD", "by \u2068Branwen"]) expect(page).not.toContain(hidden);
  });

  it("is shown in pages of twenty-five, the newest first", async () => {
    for (let at = 0; at < 26; at++) await recorded({ reference: `R${at}.` });
    const first = await textOf(await browser.get("/exemptions"));
    expect(first).toContain("R25.");
    expect(first).not.toContain("R0.");
    const [, next = ""] = /href="(\/exemptions\?after=exm_\w+)" rel="next"/.exec(first) ?? [];
    const second = await wordsOf(browser.get(next));
    expect(second).toContain("R0.");
    expect(second).not.toContain("R1.");
    expect(second).toContain("Go to the first page");
  });

  it("says why it is empty", async () => {
    expect(await wordsOf(browser.get("/cy/exemptions"))).toContain("Nid oes eithriad wedi'i gofnodi eto.");
  });

  it("shows whatever was typed as text", async () => {
    const steward = await porth.as(["Register.Write"]);
    const query = "&mode=commit&extracted_on=2026-11-21";
    const evil = "10002,20002,<script>alert(1)</script>,\u202eHuw,Consultant,Permanent,CARD,2018-05-01";
    expect((await steward.load("staff-list", staffFile(evil), `${query}&allow_shrink=true`)).status).toBe(
      201,
    );
    const id = await recorded({ reference: `"><script>alert(2)</script>\u202e${"W".repeat(150)}` });
    for (const path of ["/exemptions", `/exemptions/${id}/end`]) {
      const page = await textOf(await browser.get(path));
      expect(page.replaceAll("<wbr>", "")).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
      expect(page).not.toContain("<script");
    }
    await sent(browser, "/exemptions/new", typed({ reference: "</dd><script>alert(2)</script>" }));
    expect(await textOf(await browser.get("/exemptions/check"))).not.toContain("<script");
  });
});

describe("ending an exemption", () => {
  it("asks once more, ends it, and says so", async () => {
    const id = await recorded();
    expect(await wordsOf(browser.get(`/exemptions/${id}/end`))).toMatch(
      /^End this exemption\? Consultant Huw Fictional Department Cardiology Assignment 20002 Kind Authorised absence/,
    );
    const next = await sent(browser, `/cy/exemptions/${id}/end`, {});
    expect(next).toBe("/cy/exemptions?state=ended&notice=ended");
    expect(await wordsOf(browser.get(next))).toMatch(/^Llwyddiant Mae'r eithriad wedi'i derfynu Eithriadau/);
    expect(await linesOf(porth, "exemption.ended")).toMatchObject([{ data: { exemption: id } }]);
    expect(await wordsOf(browser.get("/departments/CARD"))).toContain("may not advertise");
  });

  it("ends it once, and shows where it is when it is over already", async () => {
    const id = await recorded();
    const other = await signedIn(reviewing, "other");
    await Promise.all([browser, other, browser].map((who) => sent(who, `/exemptions/${id}/end`, {})));
    expect(await linesOf(porth, "exemption.ended")).toHaveLength(1);
    expect(locationOf(await browser.get(`/exemptions/${id}/end`))).toBe("/exemptions?state=ended");
  });

  it("404 for one that is not there", async () => {
    const nowhere = "/exemptions/exm_01KAN7Q4YF2M8X3C5V9B0T6DZE/end";
    expect((await browser.get(nowhere)).status).toBe(404);
    expect((await browser.post(nowhere)).status).toBe(404);
  });
});

it("no page is for those who may not decide, and none does anything for them", async () => {
  const id = await recorded();
  for (const roles of [["Review.Read", "Gate.ReadDetail", "Gate.Ask"], []] as const) {
    const other = await signedIn(roles, "other");
    const answers = [
      ...["", "/new", "/check", `/${id}/end`, `/${id}/done`].map((path) => other.get(`/exemptions${path}`)),
      other.post("/exemptions/start"),
      other.post("/exemptions/new", typed()),
      other.post("/exemptions/check", { key: "k" }),
      other.post(`/exemptions/${id}/end`),
    ];
    for (const response of await Promise.all(answers)) expect(response.status).toBe(403);
  }
  expect(await rowsIn(porth.db, "draft")).toBe(0);
  expect(await linesOf(porth, "exemption.ended")).toEqual([]);
});

it("a form from elsewhere is refused", async () => {
  await sent(browser, "/exemptions/new", typed());
  const key = await keyNow();
  const evil = { origin: "https://evil.test", "sec-fetch-site": "cross-site" };
  expect((await browser.post("/exemptions/check", { key }, evil)).status).toBe(403);
  expect((await browser.post("/exemptions/start", { assignment_number: "20001" }, evil)).status).toBe(403);
  expect(await rowsIn(porth.db, "exemption")).toBe(0);
});

it("the plan counts again once the exemption is over", async () => {
  await recorded({ ...day("until", "2026-11-23") });
  const steward = await porth.as(["Register.Write"]);
  const plans = plansFile(
    plan("JP-1", "10001", "Signed Off", "2026-04-01"),
    plan("JP-2", "10002", "Draft", "2026-11-01"),
  );
  expect((await steward.load("job-plans", plans)).status).toBe(201);
  expect(await wordsOf(browser.get("/departments/CARD"))).toContain(
    "it would be blocked on 24 November 2026",
  );
});
