import { beforeEach, describe, expect, it } from "vitest";
import type { Role } from "#auth/principal.ts";
import { textOf } from "../support/bodies.ts";
import { locationOf, type TestBrowser } from "../support/browser.ts";
import {
  ask,
  blockOtherwise,
  correctCardiology,
  gwen,
  huw,
  loadCardiology,
  plan,
  plansFile,
  put,
  staffFile,
} from "../support/cardiology.ts";
import { everythingIn } from "../support/kept.ts";
import { type TestPorth, testPorth } from "../support/porth.ts";
import { hiddenIn, wordsOf } from "../support/reading-pages.ts";

let porth: TestPorth;
let browser: TestBrowser;

const everything: readonly Role[] = ["Gate.Ask", "Gate.ReadDetail", "Review.Read", "Review.Decide"];
const signedIn = async (roles = everything): Promise<TestBrowser> => {
  const one = porth.browser();
  await one.signIn({ sub: "someone", roles });
  return one;
};

beforeEach(async () => {
  porth = await testPorth();
  await loadCardiology(porth);
  browser = await signedIn();
});

const load = async (kind: "departments" | "staff-list" | "job-plans", file: string, more = "") => {
  const steward = await porth.as(["Register.Write"]);
  const query = `&mode=commit&extracted_on=2026-11-20${more}`;
  const response = await steward.load(kind, file, query);
  expect(response.status, await response.clone().text()).toBe(201);
};

describe("GET /departments", () => {
  it("sends to the sign-in and back, and is not for those who may not ask", async () => {
    expect(locationOf(await porth.browser().get("/departments?text=a"))).toBe(
      "/sign-in?return=%2Fdepartments%3Ftext%3Da",
    );
    const other = await signedIn(["Gate.ReadDetail", "Review.Read"]);
    expect((await other.get("/departments")).status).toBe(403);
    expect(await textOf(await other.get("/requests"))).not.toContain('href="/departments"');
  });

  it("shows by service group how each stands, and counts", async () => {
    const words = await wordsOf(browser.get("/departments"));
    expect(words).toMatch(/All 2 Blocked 1 Clear 1/);
    expect(words).toContain("MOR 1 department: 0 clear, 1 blocked");
    expect(words).toMatch(/Department Cardiology CARD Standing Blocked .* 1 of 2 Clear through Not clear/);
    expect(words).toMatch(/Dermatology DERM Standing Clear .* No consultants Clear through No end in sight/);
    await correctCardiology(porth);
    expect(await wordsOf(browser.get("/cy/departments"))).toMatch(/Cardioleg CARD .*2 o 2 .*31 Mawrth 2027/);
  });

  it.each([
    ["standing=blocked", ["CARD"]],
    ["standing=clear", ["DERM"]],
    ["standing=nonsense", ["CARD", "DERM"]],
    ["service_group=NPTS", ["DERM"]],
    ["text=cardio", ["CARD"]],
    ["text=CARDIOLEG", ["CARD"]],
    ["text=heart", ["CARD"]],
    ["text=430", ["CARD"]],
    ["text=derm&standing=blocked", []],
    ["text=%E2%80%AE", []],
    ["text=%25", []],
    ["after=CARD", ["DERM"]],
    ["after=NOWHERE", ["CARD", "DERM"]],
  ])("?%s", async (query, codes) => {
    const page = await textOf(await browser.get(`/departments?${query}`));
    expect([...page.matchAll(/href="\/departments\/(\w+)"/g)].map(([, code]) => code)).toEqual(codes);
  });

  it("keeps what is looked for in the address, and says why it finds nothing", async () => {
    const page = await textOf(await browser.get("/cy/departments?text=%22%3E%3Cb%3E&service_group=MOR"));
    expect(page).toContain('value="&quot;&gt;&lt;b&gt;"');
    expect(page).toContain(
      'href="/cy/departments?standing=blocked&amp;service_group=MOR&amp;text=%22%3E%3Cb%3E"',
    );
    expect(page).toContain("Nid oes adran sy&#39;n cyd-fynd");
  });

  it("is shown in pages, forth and back", async () => {
    const lines = Array.from({ length: 150 }, (_, at) => `X${100 + at},Department ${at},,ZZZ,`).join("\n");
    await load(
      "departments",
      `code,name_en,name_cy,service_group,aliases\nCARD,C,,MOR,\nDERM,D,,NPTS,\n${lines}\n`,
    );
    const linkOf = (page: string, rel: string) =>
      new RegExp(`href="([^"]*)" rel="${rel}"`).exec(page)?.[1]?.replaceAll("&amp;", "&");
    const first = await textOf(await browser.get("/departments?standing=clear"));
    expect(linkOf(first, "prev")).toBeUndefined();
    const next = linkOf(first, "next") ?? "";
    expect(next).toBe("/departments?standing=clear&after=X198");
    const second = await textOf(await browser.get(next));
    expect(second).toContain("/departments/X199");
    expect(second).not.toContain("/departments/X198");
    expect(second).toContain("150 departments: 150 clear, 0 blocked");
    expect(linkOf(second, "next")).toBeUndefined();
    expect(linkOf(second, "prev")).toBe("/departments?standing=clear");
  });

  it("says once that the evidence is too old, and marks every department", async () => {
    porth.setClock("2026-11-28T09:00:00Z");
    browser = await signedIn();
    const words = await wordsOf(browser.get("/departments"));
    expect(words).toContain("Every department is blocked by its evidence");
    expect(words).toContain("The staff list is 8 days old.");
    expect(words.match(/Blocked Evidence out of date/g)).toHaveLength(2);
  });

  it("says why it is empty before anything is loaded", async () => {
    porth = await testPorth();
    const words = await wordsOf((await signedIn()).get("/departments"));
    expect(words).toContain("The register has no departments yet.");
  });
});

describe("GET /departments/{code}", () => {
  it("puts the answer first, then why, whose move it is, and who", async () => {
    const words = await wordsOf(browser.get("/departments/CARD"));
    expect(words).toMatch(
      /^CARD Cardiology MOR Blocked This department may not advertise a consultant post 1 reason stands/,
    );
    expect(words).toContain("Job plans in place 1 of 2 Not in place 1 Exempt 0 Clear through Not clear");
    expect(words).toMatch(
      /is out of date\. Next to act Clinical director What would clear it Hold .* Since when/,
    );
    expect(words).toMatch(
      /Consultant Huw Fictional Assignment 20002 Record an exemption for .Huw Fictional. Job plan Out of date Stage Signed off Last day 31 August 2026 Next to act Clinical director Waiting 83 days/,
    );
    expect(words).toMatch(
      /Gwen Invented Assignment 20001 Job plan In place Stage Signed off Last day 31 March 2027/,
    );
    expect(words).toMatch(/Staff list \(ESR\) Taken on 20 November 2026, 2 days old/);
  });

  it("says until when it is clear, and when it would next be blocked, in the forecast too", async () => {
    await correctCardiology(porth);
    const words = await wordsOf(browser.get("/departments/CARD"));
    expect(words).toContain("This department may advertise a consultant post");
    expect(words).toContain("If nothing is done, it would be blocked on 1 April 2027.");
    expect(words).toContain("Clear through 31 March 2027 A yes given today counts until 27 November 2026");
    expect(words).toMatch(/Day 1 December 2026 Standing Clear .* 2 of 2 Why Nothing blocks/);
    expect(words).toMatch(/Day 1 April 2027 Next blocked Standing Blocked .* 1 of 2 Why 1 consultant/);
    expect(words).toMatch(/Day 1 November 2027 Standing Blocked .* 0 of 2 Why 2 consultants/);
    expect(words.match(/Day 1 \w+ 202[67] /g)).toHaveLength(12);
  });

  it("tells of somebody who starts without a plan before clear_through", async () => {
    await correctCardiology(porth);
    await load(
      "staff-list",
      staffFile(gwen, huw, "10004,20004,Newydd,Non,Consultant,Permanent,CARD,2027-01-11"),
    );
    const words = await wordsOf(browser.get("/departments/CARD"));
    expect(words).toContain("it would be blocked on 11 January 2027");
    expect(words).toMatch(
      /11 January 2027 Next blocked Standing Blocked .* 2 of 3 Why 1 consultant has no job plan/,
    );
  });

  it("is found by another name, and in Welsh", async () => {
    const words = await wordsOf(browser.get("/cy/departments/Heart"));
    expect(words).toMatch(/^CARD Cardioleg MOR Rhwystrwyd Ni chaniateir i'r adran hon hysbysebu/);
    expect(words).toContain("83 diwrnod");
  });

  it("404 for one that is not there, without saying what was looked for", async () => {
    const response = await browser.get("/departments/NOWHERE");
    expect(response.status).toBe(404);
    expect(await textOf(response)).toContain("Department not known");
  });

  it("names people, shows requests and offers moves to those alone who may", async () => {
    await put(await porth.as(["Gate.Ask"]), ask);
    const words = await wordsOf(browser.get("/departments/CARD"));
    expect(words).toMatch(
      /Open requests TRAC-88123 : Consultant cardiologist Opened on 22 November 2026 Awaiting review/,
    );
    const asker = await signedIn(["Gate.Ask"]);
    const page = await textOf(await asker.get("/departments/CARD"));
    expect(page).toContain("2 consultants in scope");
    for (const hidden of ["Huw", "Gwen", "20001", "TRAC-88123", "/exemptions/start", "what-if"])
      expect(page).not.toContain(hidden);
    const reader = await textOf(
      await (await signedIn(["Gate.Ask", "Gate.ReadDetail"])).get("/departments/CARD"),
    );
    expect(reader).toContain("Huw");
    expect(reader).toContain("/departments/CARD/what-if");
    expect(reader).not.toContain("/exemptions/start");
    expect(reader).not.toContain("TRAC-88123");
    expect((await (await signedIn(["Review.Read"])).get("/departments/CARD")).status).toBe(403);
  });

  it("shows an open request until it is over", async () => {
    await put(await porth.as(["Gate.Ask"]), ask);
    await correctCardiology(porth);
    const words = await wordsOf(browser.get("/departments/CARD"));
    expect(words).toContain("No request of this department is before the reviewers.");
  });

  it("marks who is exempt, and until when, and never why", async () => {
    const body = {
      assignment_number: "20002",
      kind: "authorised_absence",
      from: "2026-11-01",
      until: "2027-01-31",
    };
    const reviewer = await porth.as({ kind: "person", roles: ["Review.Decide"] });
    expect((await reviewer.send("POST", "/v1/exemptions", body)).status).toBe(201);
    const words = await wordsOf(browser.get("/departments/CARD"));
    expect(words).toMatch(
      /Huw Fictional Assignment 20002 Job plan Exempt Stage Signed off Last day 31 January 2027/,
    );
    expect(words).not.toMatch(/absence/i);
  });

  it("shows whatever the register holds as text", async () => {
    const evil = "<script>alert(1)</script>\u202e";
    const name = `"${evil.replaceAll('"', "'")}"`;
    await load(
      "departments",
      `code,name_en,service_group,service_group_name_en\nCARD,${name},MOR,${name}\nDERM,D,NPTS,\n`,
    );
    await load(
      "staff-list",
      staffFile(gwen, `10002,20002,${name},${"W".repeat(300)},Consultant,Permanent,CARD,2018-05-01`),
    );
    for (const path of ["/departments", "/departments/CARD", "/departments/CARD/what-if"]) {
      const page = await textOf(await browser.get(path));
      expect(page.replaceAll("<wbr>", "")).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
      expect(page).not.toContain("<script");
    }
  });
});

describe("GET /departments/{code}/what-if", () => {
  const path = "/departments/CARD/what-if";
  const seen = async () => encodeURIComponent(hiddenIn(await textOf(await browser.get(path)), "seen"));
  const suppose = async (query: string) => wordsOf(browser.get(`${path}?seen=${await seen()}${query}`));

  it("is for those who read details", async () => {
    expect((await (await signedIn(["Gate.Ask", "Review.Read"])).get(path)).status).toBe(403);
    expect((await (await signedIn(["Gate.ReadDetail"])).get(path)).status).toBe(200);
    expect((await browser.get("/departments/NOWHERE/what-if")).status).toBe(404);
  });

  it("lists who is not in place and what would be supposed, and names nobody in its address", async () => {
    await blockOtherwise(porth);
    const page = await textOf(await browser.get(path));
    const words = await wordsOf(browser.get(path));
    expect(words).toMatch(/Huw Fictional .?Assignment 20002\..? The plan is signed off and starts today\./);
    expect(words).toMatch(/Mair Newly .?Assignment 20003\..? There is no plan: a new one/);
    expect(words).not.toContain("Gwen");
    expect([...page.matchAll(/name="person"[^>]*value="(\d+)"/g)].map(([, value]) => value)).toEqual([
      "1",
      "2",
    ]);
    expect(page).not.toMatch(/value="2000/);
  });

  it("gives the answer that it would be, marked as a simulation, and keeps nothing", async () => {
    await blockOtherwise(porth);
    const before = await everythingIn(porth.db);
    const one = await suppose("&person=1");
    expect(one).toMatch(/Simulation Blocked The department still could not advertise a consultant post/);
    expect(one).toMatch(/With 1 job plan signed off, 2 of 3 would be in place/);
    expect(one).toMatch(
      /What would still stand in the way 1 consultant has no job plan\. Next to act Clinical director/,
    );
    const both = await suppose("&person=1&person=2");
    expect(both).toMatch(/Simulation Clear The department could then advertise a consultant post/);
    expect(both).toContain("It would then be clear through 31 March 2027.");
    expect(await everythingIn(porth.db)).toEqual({ ...before, session: expect.anything() });
  });

  it("answers for another day", async () => {
    const on = (day: number, month: number, year: number) =>
      suppose(`&person=1&on%5Bday%5D=${day}&on%5Bmonth%5D=${month}&on%5Byear%5D=${year}`);
    expect(await on(31, 3, 2027)).toContain("On 31 March 2027 the department could then advertise");
    expect(await on(1, 4, 2027)).toContain("On 1 April 2027 the department still could not advertise");
  });

  it("supposes that sessions are approved only when that is chosen", async () => {
    const busy = "Job Plan ID,Employee Number,Status,Start Date,Sign Off Date,DCC,SPA";
    await load(
      "job-plans",
      [busy, plan("JP-1", "10001", "Signed Off", "2026-04-01"), "JP-2,10002,Draft,2026-09-01,,11,3"].join(
        "\n",
      ),
    );
    expect(await wordsOf(browser.get(path))).toContain("Its 14 sessions still need an approval.");
    expect(await suppose("&person=1")).toMatch(/Simulation Blocked .*more than 13 sessions/);
    expect(await suppose("&person=1&sessions=approved")).toMatch(/Simulation Clear/);
  });

  it.each([
    ["nobody is chosen", "", "Select at least one consultant"],
    ["nobody who is there", "&person=0&person=x", "Select at least one consultant"],
    ["a day is half said", "&person=1&on%5Bday%5D=3", "The day must include a day, a month and a year"],
    [
      "there is no such day",
      "&person=1&on%5Bday%5D=30&on%5Bmonth%5D=2&on%5Byear%5D=2027",
      "The day must be a real day",
    ],
    [
      "the day is over",
      "&person=1&on%5Bday%5D=21&on%5Bmonth%5D=11&on%5Byear%5D=2026",
      "The day must be today or later",
    ],
    [
      "the day is too far away",
      "&person=1&on%5Bday%5D=22&on%5Bmonth%5D=11&on%5Byear%5D=2028",
      "The day must be 21 November 2028 or earlier",
    ],
  ])("400 when %s, and keeps what was typed", async (_, query, message) => {
    const response = await browser.get(`${path}?seen=${await seen()}${query}`);
    expect(response.status).toBe(400);
    const page = await textOf(response);
    expect(page).toContain("<title>Error: What if these plans were signed?");
    expect(page.match(new RegExp(message, "g"))).toHaveLength(2);
    expect(page).not.toContain("Simulation</strong>");
    expect(page.includes("checked")).toBe(query.includes("person=1"));
    for (const [, value] of query.matchAll(/=(\d+)(?=&on|$)/g)) expect(page).toContain(`value="${value}"`);
  });

  it("says so when the list is another than the one that was shown", async () => {
    const then = await seen();
    await blockOtherwise(porth);
    const words = await wordsOf(browser.get(`${path}?seen=${then}&person=1`));
    expect(words).toContain("The register has changed");
    expect(words).not.toContain("Simulation");
    const page = await textOf(await browser.get(`${path}?seen=${then}&person=1`));
    expect(page).not.toContain("checked");
  });

  it("says so when everybody is in place", async () => {
    await correctCardiology(porth);
    expect(await wordsOf(browser.get(path))).toContain("there is nothing to suppose");
    expect(await textOf(await browser.get("/departments/CARD"))).not.toContain("what-if");
  });

  it("speaks Welsh", async () => {
    const words = await wordsOf(browser.get(`/cy${path}?seen=${await seen()}&person=1`));
    expect(words).toMatch(/Efelychiad Clir Yna gallai'r adran hysbysebu swydd meddyg ymgynghorol/);
    expect(words).toContain("O lofnodi 1 cynllun swydd, byddai 2 o 2 yn eu lle.");
  });

  it("plans that are not anybody's are nothing to it", async () => {
    await load(
      "job-plans",
      plansFile(plan("JP-9", "19999", "Signed Off", "2026-04-01")),
      "&allow_shrink=true",
    );
    expect(await suppose("&person=1&person=2")).toMatch(/Simulation Clear/);
  });
});
