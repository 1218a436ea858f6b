import { beforeEach, describe, expect, it } from "vitest";
import type { Role } from "#auth/principal.ts";
import { bodyOf, type Decision, textOf } from "../support/bodies.ts";
import { locationOf, type TestBrowser } from "../support/browser.ts";
import { ask, closeCardiology, correctCardiology, loadCardiology, put } from "../support/cardiology.ts";
import { type Caller, type TestPorth, testPorth } from "../support/porth.ts";
import { wordsOf } from "../support/reading-pages.ts";
import { asReviewer, decide, overriding, reviewsIn, revoke, upholding } from "../support/reviewing.ts";

let porth: TestPorth;
let form: Caller;

beforeEach(async () => {
  porth = await testPorth();
  await loadCardiology(porth);
  form = await porth.as({ roles: ["Gate.Ask"], sub: "vacancy-form" });
});

const reviewing: readonly Role[] = ["Review.Read", "Review.Decide", "Gate.ReadDetail", "Gate.Ask"];
const signedIn = async (roles = reviewing, more = {}): Promise<TestBrowser> => {
  const browser = porth.browser();
  await browser.signIn({ sub: "someone", roles, ...more });
  return browser;
};
const asked = (ref: string, more: object = {}) =>
  put(form, { ...ask, vacancy: { ref, title: "Consultant", ...more } }, crypto.randomUUID());
const opened = async (): Promise<string> => {
  await put(form, { ...ask, requested_by: "Mair Rheolwr" });
  return (await reviewsIn(porth))[0]?.id ?? "";
};

describe("GET /requests", () => {
  it("sends to the sign-in and back, and is not for those who may not read reviews", async () => {
    const browser = porth.browser();
    expect(locationOf(await browser.get("/requests?state=all"))).toBe(
      "/sign-in?return=%2Frequests%3Fstate%3Dall",
    );
    expect((await (await signedIn(["Gate.Ask", "Review.Decide"])).get("/requests")).status).toBe(403);
  });

  it("is the first page of those who review, and the first section is that of others", async () => {
    expect(await wordsOf((await signedIn()).get("/"))).toMatch(/^Requests /);
    expect(locationOf(await (await signedIn(["Audit.Read"])).get("/cy"))).toBe("/cy/audit");
    expect(await wordsOf((await signedIn([])).get("/"))).toMatch(/^Not allowed /);
  });

  it("shows what waits, oldest first, with what stands today and for how long", async () => {
    await asked("A");
    await asked("B", { title: undefined });
    porth.setClock("2026-11-26T09:00:00Z");
    const words = await wordsOf((await signedIn()).get("/requests"));
    expect(words).toMatch(/Awaiting review 2 Overridden 0 .* All 2/);
    expect(words).toContain(
      "Vacancy A Consultant Department Cardiology MOR Reasons today 1 consultant's job plan is out of date. Waiting 4 days since 22 November 2026 State Awaiting review Vacancy B Department",
    );
  });

  it("counts each state, and shows one of them or all", async () => {
    const reviewer = await asReviewer(porth);
    for (const ref of ["A", "B", "C"]) await asked(ref);
    const [a, b] = await reviewsIn(porth);
    await decide(reviewer, a?.id ?? "", overriding);
    await decide(reviewer, b?.id ?? "", upholding);
    const browser = await signedIn();
    const refs = async (query: string) => {
      const words = await wordsOf(browser.get(`/requests${query}`));
      return [...words.matchAll(/Vacancy ([A-C]) /g)].map(([, ref]) => ref);
    };
    expect(await refs("")).toEqual(["C"]);
    expect(await refs("?state=overridden")).toEqual(["A"]);
    expect(await refs("?state=upheld")).toEqual(["B"]);
    expect(await refs("?state=all")).toEqual(["A", "B", "C"]);
    expect(await refs("?state=nonsense")).toEqual(["C"]);
    expect(await wordsOf(browser.get("/requests"))).toMatch(
      /Awaiting review 1 Overridden 1 Block upheld 1 No longer blocked 0 Withdrawn 0 Override expired 0 Clear 0 All 3/,
    );
    porth.setClock("2027-01-01T09:00:00Z");
    await browser.signIn({ sub: "someone", roles: reviewing });
    expect(await refs("?state=expired")).toEqual(["A"]);
    expect(await refs("?state=overridden")).toEqual([]);
  });

  it("looks for words and a service group, keeps both in the address, and says why it finds nothing", async () => {
    await asked("A", { title: "Clinical lead" });
    await asked("B");
    const browser = await signedIn();
    const find = (query: string) => wordsOf(browser.get(`/requests?${query}`));
    expect(await find("text=LEAD")).toMatch(/Awaiting review 1 .*Vacancy A/);
    expect(await find("text=lead")).not.toContain("Vacancy B");
    expect(await find("service_group=MOR&text=cardioleg")).toContain("Vacancy B");
    expect(await find("service_group=NPTS")).toContain("No request in this state is as you searched for.");
    const page = await (await browser.get("/cy/requests?state=all&text=%22%3E%3Cb%3E")).text();
    expect(page).toContain('value="&quot;&gt;&lt;b&gt;"');
    expect(page).toContain('href="/cy/requests?state=upheld&amp;text=%22%3E%3Cb%3E"');
    expect(page).toContain("Nid oes cais yn y cyflwr hwn sy&#39;n cyd-fynd");
  });

  it("says why it is empty", async () => {
    const browser = await signedIn();
    expect(await wordsOf(browser.get("/requests"))).toContain("Nothing waits for a reviewer.");
    expect(await wordsOf(browser.get("/requests?state=all"))).toContain("The gate has blocked nothing yet.");
    expect(await wordsOf(browser.get("/requests?state=upheld"))).toContain("No request is in this state");
  });

  it("is shown in pages of twenty-five", async () => {
    for (let at = 0; at < 26; at++) await asked(`R${at}.`);
    const browser = await signedIn();
    const first = await (await browser.get("/requests?text=R")).text();
    const [, next = ""] = /href="(\/requests\?text=R&amp;after=[^"]*)"/.exec(first) ?? [];
    expect(first).not.toContain("R25.");
    const second = await wordsOf(browser.get(next.replace("&amp;", "&")));
    expect(second).toContain("R25.");
    expect(second).not.toContain("R24.");
    expect(second).toContain("Go to the first page");
    expect(second).not.toContain("Next page");
  });
});

describe("GET /requests/{id}", () => {
  it("puts the answer first, then why, whose move it is and since when, then who", async () => {
    const words = await wordsOf((await signedIn()).get(`/requests/${await opened()}`));
    expect(words).toMatch(
      /^TRAC-88123 Consultant cardiologist Cardiology , MOR Awaiting review This vacancy may not be advertised 1 reason stands in the way/,
    );
    expect(words).toContain(
      "1 consultant's job plan is out of date. Next to act Clinical director What would clear it Hold the job plan reviews and sign them off on Allocate. Since when The oldest ended on 31 August 2026, 83 days ago",
    );
    expect(words).toMatch(
      /2 consultants in scope: 1 with a job plan in place, 1 without, 0 exempt\..*Huw Fictional/,
    );
    expect(words).toMatch(/Staff list \(ESR\) Taken on 20 November 2026, 2 days old/);
    expect(words).toMatch(/version 2024-09-01 Fingerprint sha256:[0-9a-f]{12}…/);
    expect(words).toMatch(
      /22 November 2026, 09:14 The gate was asked Blocked Decision PORTH-\w{4}-\w{2} Receipt/,
    );
    expect(words).toContain("Requested by Mair Rheolwr");
  });

  it("says the same in Welsh", async () => {
    const words = await wordsOf((await signedIn()).get(`/cy/requests/${await opened()}`));
    expect(words).toContain("Ni chaniateir hysbysebu'r swydd wag hon");
    expect(words).toContain("Daeth yr hynaf i ben ar 31 Awst 2026, 83 diwrnod yn ôl");
  });

  it("names nobody to those who may not read details, and offers them nothing", async () => {
    const id = await opened();
    await decide(await asReviewer(porth), id);
    await (await signedIn(["Review.Read"], { sub: "reviewer" })).get("/");
    const words = await wordsOf((await signedIn(["Review.Read"])).get(`/requests/${id}`));
    for (const name of ["Huw", "Fictional", "Rheolwr", "Branwen", "20002"]) expect(words).not.toContain(name);
    expect(words).toContain("Overridden by a reviewer");
    expect(words).toContain("Names are shown to those who may read details.");
    expect(words).not.toMatch(/Receipt|Revoke/);
  });

  it("offers to decide to those who may, unless it is their own", async () => {
    const id = await opened();
    const offers = async (roles?: readonly Role[], who = {}) => {
      const page = await (await (await signedIn(roles, who)).get(`/requests/${id}`)).text();
      return [...page.matchAll(/href="\/requests\/rev_\w+\/(override|uphold|revoke|withdraw)[?"]/g)].map(
        ([, what]) => what,
      );
    };
    expect(await offers()).toEqual(["override", "uphold"]);
    expect(await offers(["Review.Read", "Gate.ReadDetail"])).toEqual([]);
    const own = await (await signedIn(reviewing, { name: "Dr Mair RHEOLWR" })).get(`/requests/${id}`);
    expect(await wordsOf(own)).toContain("This is your own request. Nobody reviews what they asked for.");
    expect(await offers(reviewing, { name: "Mair Rheolwr" })).toEqual([]);
    const plan = await (await signedIn(reviewing, { claims: { employee_number: "10002" } })).get(
      `/requests/${id}`,
    );
    expect(await wordsOf(plan)).toContain("Your own job plan is in question.");
    await decide(await asReviewer(porth), id);
    expect(await offers()).toEqual(["revoke"]);
  });

  it.each([
    ["overridden", "Overridden This vacancy may be advertised up to and including 31 December 2026"],
    [
      "expired",
      "Override expired Evidence out of date This vacancy may not be advertised The override has ended",
    ],
    ["upheld", "Block upheld This vacancy may not be advertised A reviewer has upheld the block"],
    ["revoked", "Awaiting review This vacancy may not be advertised 1 reason stands in the way"],
    [
      "cleared",
      "No longer blocked This vacancy may be advertised up to and including 27 November 2026 The reasons were cleared",
    ],
    [
      "gone",
      "Porth cannot tell whether this vacancy may be advertised The register no longer has the department",
    ],
    ["withdrawn", "Withdrawn This vacancy was withdrawn Whoever asked has given it up"],
    ["replaced", "A newer request has replaced this one This request is over."],
  ])("%s: says what that means and what comes next", async (state, text) => {
    const id = await opened();
    const reviewer = await asReviewer(porth);
    if (["overridden", "expired", "revoked"].includes(state)) await decide(reviewer, id);
    if (["upheld", "replaced"].includes(state)) await decide(reviewer, id, upholding);
    if (state === "revoked") await revoke(reviewer, id);
    if (state === "replaced") await asked("TRAC-88123");
    if (state === "cleared") await correctCardiology(porth);
    if (state === "gone") await closeCardiology(porth);
    if (state === "withdrawn") {
      const [review] = await reviewsIn(porth);
      await form.send("POST", `/v1/vacancies/${review?.vacancy.id}/withdraw`);
    }
    if (state === "expired") porth.setClock("2027-01-01T09:00:00Z");
    expect(await wordsOf((await signedIn()).get(`/requests/${id}`))).toContain(text);
  });

  it("tells the whole history of the vacancy, also of its other requests, in order", async () => {
    const id = await opened();
    const reviewer = await asReviewer(porth);
    await porth.browser().signIn({ sub: "reviewer", roles: reviewing, name: "Ceridwen Barnwr" });
    porth.setClock("2026-11-22T09:20:00Z");
    await decide(reviewer, id, {
      ...overriding,
      category: "made up",
      justification: `${"x".repeat(29)}\n<b>`,
    });
    porth.setClock("2026-11-22T09:30:00Z");
    await revoke(reviewer, id);
    porth.setClock("2026-11-22T09:40:00Z");
    await decide(reviewer, id, upholding);
    porth.setClock("2026-11-22T09:50:00Z");
    await asked("TRAC-88123");
    const latest = (await reviewsIn(porth)).at(-1)?.id;
    expect(latest).not.toBe(id);
    const words = await wordsOf((await signedIn()).get(`/requests/${latest}`));
    expect(words.slice(words.indexOf("History"))).toMatch(
      new RegExp(
        [
          "09:14 The gate was asked Blocked",
          "09:20 Overridden by \u2068Ceridwen Barnwr\u2069 Up to and including 31 December 2026 made up x{29} <b>",
          "09:30 Override revoked by",
          "09:40 Block upheld by",
          "09:50 The gate was asked Blocked",
        ].join(".*"),
      ),
    );
  });

  it("leads to receipts that their signature vouches for", async () => {
    const decision = await bodyOf<Decision>(await put(form));
    const [review] = await reviewsIn(porth);
    const browser = await signedIn();
    const response = await browser.get(`/requests/${review?.id}/receipts/${decision.id}`);
    expect(response.headers.get("content-disposition")).toBe(`attachment; filename="${decision.id}.jws"`);
    expect(await textOf(response)).toBe(await textOf(await form.get(decision.receipt)));
    const other = await signedIn(["Review.Read", "Gate.Ask"]);
    expect((await other.get(`/requests/${review?.id}/receipts/${decision.id}`)).status).toBe(404);
  });

  it("404 to what is not there", async () => {
    const browser = await signedIn();
    for (const id of ["rev_01KAN7Q4YF2M8X3C5V9B0T6DZE", "nothing", "%00", "a'--"])
      expect((await browser.get(`/requests/${id}`)).status, id).toBe(404);
  });
});

describe("POST /requests/{id}/withdraw", () => {
  it("gives up what this person asked, once, and says so", async () => {
    const self = await porth.as({ kind: "person", sub: "someone", roles: ["Gate.Ask"] });
    await put(self);
    const [review] = await reviewsIn(porth);
    const [browser, path] = [await signedIn(), `/requests/${review?.id}/withdraw`];
    expect(await wordsOf(browser.get(path))).toContain(
      "Are you sure that you want to withdraw this vacancy?",
    );
    for (let times = 0; times < 2; times++) {
      const done = locationOf(await browser.post(path));
      expect(done).toBe(`/requests/${review?.id}?notice=withdrawn`);
      expect(await wordsOf(browser.get(done))).toMatch(
        /^Success The vacancy is withdrawn .* This vacancy was withdrawn/,
      );
    }
    expect(locationOf(await browser.get(path))).toBe(`/requests/${review?.id}`);
  });

  it("404 for what somebody else asked", async () => {
    const [browser, path] = [await signedIn(), `/requests/${await opened()}/withdraw`];
    expect((await browser.get(path)).status).toBe(404);
    expect((await browser.post(path)).status).toBe(404);
    expect((await reviewsIn(porth))[0]?.state).toBe("awaiting_review");
  });
});
