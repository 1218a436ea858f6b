import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { keepDailyMeasures } from "#actions/reports/keep-daily-measures.ts";
import { clock, type Role } from "#auth/principal.ts";
import { textOf } from "../support/bodies.ts";
import { locationOf, type TestBrowser } from "../support/browser.ts";
import { correctCardiology, loadCardiology } from "../support/cardiology.ts";
import { everythingIn } from "../support/kept.ts";
import { type TestPorth, testPorth } from "../support/porth.ts";
import { wordsOf } from "../support/reading-pages.ts";

let porth: TestPorth;
let reader: TestBrowser;

const signedIn = async (roles: readonly Role[], at = porth): Promise<TestBrowser> => {
  const one = at.browser();
  await one.signIn({ sub: "someone", roles });
  return one;
};
const page = async (path: string): Promise<string> => textOf(await reader.get(path));
const keep = () => keepDailyMeasures(porth.deps, clock);

/** Cardiology is blocked by Huw's plan, which is out of date; Dermatology has nobody, and is clear. */
beforeEach(async () => {
  porth = await testPorth();
  await loadCardiology(porth);
  reader = await signedIn(["Report.Read", "Gate.Ask"]);
});

describe("GET /dashboard", () => {
  it("sends to the sign-in and back, and is for Report.Read alone", async () => {
    expect(locationOf(await porth.browser().get("/dashboard?group=MOR"))).toBe(
      "/sign-in?return=%2Fdashboard%3Fgroup%3DMOR",
    );
    const other = await signedIn([
      "Gate.Ask",
      "Gate.ReadDetail",
      "Review.Read",
      "Review.Decide",
      "Audit.Read",
    ]);
    expect((await other.get("/dashboard")).status).toBe(403);
    expect(await textOf(await other.get("/departments"))).not.toContain('href="/dashboard"');
    expect(await page("/departments")).toContain('href="/dashboard"');
  });

  it("says how the board stands today, in large and by service group, and names nobody", async () => {
    const before = await everythingIn(porth.db);
    const words = await wordsOf(reader.get("/dashboard"));
    expect(words).toContain(
      "The whole board Dashboard How things stand on 22 November 2026. Worked out now.",
    );
    expect(words).toContain(
      "Staff list taken on 20 November 2026. Allocate extract taken on 20 November 2026.",
    );
    expect(words).toMatch(/Departments that may advertise 1 of 2/);
    expect(words).toMatch(/Departments blocked 1 of 2/);
    expect(words).toMatch(/Job plans in place 50% 1 of 2 consultants/);
    expect(words).toMatch(
      /Service group MOR Departments that may advertise 0 of 1 \(0%\) Job plans in place 1 of 2 \(50%\)/,
    );
    expect(words).toMatch(
      /NPTS Departments that may advertise 1 of 1 \(100%\) Job plans in place None to count/,
    );
    expect(words).not.toMatch(/Gwen|Huw/);
    expect(await page("/dashboard")).toContain('href="/dashboard?group=MOR"');
    expect(await everythingIn(porth.db)).toEqual(before);
  });

  it("goes down to the departments of a service group, and from there to each", async () => {
    const words = await wordsOf(reader.get("/dashboard?group=MOR"));
    expect(words).toMatch(/^MOR Dashboard See the whole board/);
    expect(words).toMatch(/Department Cardiology CARD Standing Blocked Job plans in place 1 of 2 \(50%\)/);
    expect(words).not.toContain("DERM");
    expect(await page("/cy/dashboard?group=MOR")).toContain('href="/cy/departments/CARD"');
    reader = await signedIn(["Report.Read"]);
    expect(await page("/dashboard?group=MOR")).not.toContain('href="/departments/CARD"');
  });

  it("defines every measure with its source beside it, in both languages", async () => {
    expect(await wordsOf(reader.get("/dashboard"))).toMatch(
      /On Allocate Of those in scope .* Source: Management response, section 3: the audit found plans not on Allocate Figure 2 of 2 \(100%\)/,
    );
    expect(await wordsOf(reader.get("/cy/dashboard"))).toMatch(
      /Dangosfwrdd Y sefyllfa ar 22 Tachwedd 2026\. .* Cyfredol O'r rhai o fewn cwmpas .* Ffynhonnell: .* Ffigur 1 o 2 \(50%\)/,
    );
  });

  it("puts who needs training in order, and writes down how", async () => {
    const words = await wordsOf(reader.get("/dashboard"));
    expect(words).toContain("The first 1 of 1 departments with any need.");
    expect(words).toMatch(/Each department's points are: 3 for each person .*, 2 for each other person/);
    expect(words).toMatch(
      /Department 1\. Cardiology CARD Points 2 Not on Allocate 0 Otherwise not in place 1/,
    );
    await correctCardiology(porth);
    expect(await wordsOf(reader.get("/dashboard"))).toContain("No department has any need by these signs.");
  });

  it("forecasts by month how many would be blocked, as the gate does", async () => {
    await correctCardiology(porth);
    const words = await wordsOf(reader.get("/dashboard"));
    expect(words).toContain("0 of 2 departments are blocked today, 1 would be on 1 November 2027.");
    expect(words).toMatch(
      /1 March 2027 0 of 2 No change 1 April 2027 1 of 2 1 more 1 May 2027 1 of 2 No change/,
    );
  });
});

describe("another day", () => {
  const on = (day: string, month: string, year: string) =>
    `/dashboard?on[day]=${day}&on[month]=${month}&on[year]=${year}`;

  it("to come is a forecast", async () => {
    const words = await wordsOf(reader.get(on("1", "4", "2027")));
    expect(words).toContain("How things would stand on 1 April 2027 if nothing is done. A forecast.");
    expect(words).toMatch(/Job plans in place 0% 0 of 2/);
  });

  it("that is past is shown as it was kept, or is missing", async () => {
    await keep();
    porth.setClock("2026-11-24T09:00:00.000Z");
    reader = await signedIn(["Report.Read"]);
    await correctCardiology(porth);
    expect(await wordsOf(reader.get(on("22", "11", "2026")))).toMatch(
      /As it was kept on that day\. .* Job plans in place 50% 1 of 2/,
    );
    expect(await wordsOf(reader.get(on("23", "11", "2026")))).toContain("Nothing was kept of this day");
    expect(await wordsOf(reader.get("/dashboard"))).toMatch(/Job plans in place 100% 2 of 2/);
  });

  it.each([
    ["31", "2", "2027", "Enter a real day"],
    ["1", "", "2027", "Enter a real day"],
    ["22", "11", "2028", "The day must be 21 November 2028 or before"],
    ['"><b>', "1", "2027", "Enter a real day"],
  ])("%s/%s/%s is told of, kept as typed, and today is shown", async (day, month, year, message) => {
    const response = await reader.get(on(encodeURIComponent(day), month, year));
    expect(response.status).toBe(400);
    const markup = await textOf(response);
    expect(markup).toContain("<title>Error: Dashboard");
    expect(markup).toContain(`<a href="#on-day">${message}`);
    expect(markup).toContain(
      `value="${day.replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")}"`,
    );
    expect(markup).toContain("How things stand on 22 November 2026.");
  });
});

describe("the trend", () => {
  it("begins with the first day that is kept, and shows missing days as missing", async () => {
    expect(await wordsOf(reader.get("/dashboard"))).toContain("No day of this period is kept yet.");
    await keep();
    porth.setClock("2026-11-24T09:00:00.000Z");
    await correctCardiology(porth);
    porth.setClock("2026-11-25T09:00:00.000Z");
    await keep();
    reader = await signedIn(["Report.Read"]);
    const markup = await page("/dashboard");
    expect(markup.match(/role="img"/g)).toHaveLength(4);
    expect(markup.match(/<pattern/g)).toHaveLength(3);
    expect(markup).toContain("Not known: the plans do not give what it is counted from.");
    const words = await wordsOf(reader.get("/dashboard?period=year"));
    expect(words).toContain("As kept each day from 22 November 2026 to 25 November 2026.");
    expect(words).toContain("2 days are missing: they are hatched.");
    expect(words).toMatch(/25 November 2026 Departments that may advertise 2 of 2 \(100%\)/);
    expect(words).toMatch(/23 November 2026 to 24 November 2026 Departments that may advertise Missing/);
    expect(words).toContain("50% on 22 November 2026, 100% on 25 November 2026.");
    const ofGroup = await wordsOf(reader.get("/dashboard?group=MOR"));
    expect(ofGroup).toContain("0% on 22 November 2026, 100% on 25 November 2026.");
  });
});

describe("what was kept of today", () => {
  const sections = async (at: TestPorth) =>
    (await textOf(await (await signedIn(["Report.Read"], at)).get("/dashboard")))
      .split(/<h2[^>]*>/)
      .toSpliced(3, 1);

  it("is shown by a Porth that has just started, and says what it would work out", async () => {
    const workedOut = await sections(porth);
    await keep();
    expect(await sections(await porth.restarted())).toEqual(workedOut);
    await porth.db.orm.run(
      sql`update measure set body = json_set(body, '$.tally.counts.in_place', 2, '$.blocked[0]', json('false')) where code = 'CARD'`,
    );
    const told = (await sections(await porth.restarted())).join();
    expect(told).toContain("2 of 2 (100%)");
    expect(told).toContain("0 of 2 departments are blocked today");
  });

  it("is worked out anew as soon as the register moves", async () => {
    await keep();
    await correctCardiology(porth);
    const told = (await sections(await porth.restarted())).join();
    expect(told).toContain("2 of 2 (100%)");
    expect(told).toContain("0 of 2 departments are blocked today, 1 would be on 1 November 2027.");
  });
});

describe("with nothing to show", () => {
  it("says why: no department, or none of that service group", async () => {
    const hostile = encodeURIComponent('"><script>alert(1)</script>');
    const markup = await page(`/dashboard?group=${hostile}`);
    expect(markup).toContain("No department belongs to this service group");
    expect(markup).not.toContain("<script");
    const one = await signedIn(["Report.Read"], await testPorth());
    expect(await wordsOf(one.get("/dashboard"))).toContain("The register has no departments yet.");
  });

  it("a long list of service groups goes on, and begins again", async () => {
    const lines = Array.from({ length: 120 }, (_, at) => `X${100 + at},Department,,G${100 + at},`).join("\n");
    const steward = await porth.as(["Register.Write"]);
    const file = `code,name_en,name_cy,service_group,aliases\nCARD,C,,MOR,\nDERM,D,,NPTS,\n${lines}\n`;
    expect((await steward.load("departments", file)).status).toBe(201);
    const first = await page("/dashboard");
    expect(first).toContain("group=G199");
    expect(first).not.toContain("group=G200");
    expect(first).toContain('href="/dashboard?after=G199" rel="next"');
    const second = await page("/dashboard?after=G199");
    expect(second).toContain("group=G200");
    expect(second).toContain("group=NPTS");
    expect(second).not.toContain("group=G199&quot;");
    expect(second).toMatch(/href="\/dashboard" rel="prev"/);
  });
});
