import { beforeEach, describe, expect, it } from "vitest";
import type { Role } from "#auth/principal.ts";
import { textOf } from "../support/bodies.ts";
import { locationOf, type TestBrowser } from "../support/browser.ts";
import { correctCardiology, loadCardiology, put } from "../support/cardiology.ts";
import { everythingIn } from "../support/kept.ts";
import { type TestPorth, testPorth } from "../support/porth.ts";
import { wordsOf } from "../support/reading-pages.ts";
import { reviewsIn } from "../support/reviewing.ts";
import { loadSampleBoard } from "../support/sample-board.ts";

let porth: TestPorth;
let manager: TestBrowser;
let named: TestBrowser;

const signedIn = async (roles: readonly Role[], at = porth): Promise<TestBrowser> => {
  const one = at.browser();
  await one.signIn({ sub: "someone", roles });
  return one;
};

/** Cardiology is blocked by Huw's plan, which is out of date. */
const cardiology = async (): Promise<TestPorth> => {
  const one = await testPorth();
  await loadCardiology(one);
  return one;
};

beforeEach(async () => {
  porth = await cardiology();
  manager = await signedIn(["Gate.Ask"]);
  named = await signedIn(["Gate.Ask", "Gate.ReadDetail"]);
});

describe("GET /next-moves", () => {
  it("says what waits for whom, since when, how often it was sent back, what to do and what that clears", async () => {
    const words = await wordsOf(manager.get("/next-moves"));
    expect(words).toMatch(
      /^Whose move What waits .* As things stand on 22 November 2026\. 1 thing waits in 1 department\. 1 department could be cleared by one role alone\./,
    );
    expect(words).toMatch(/MOR Clinical director Information: If you are the clinical director:/);
    expect(words).toMatch(
      /Hold the review of 1 job plan and sign .* When all of this is done, 1 department is clear: Cardiology/,
    );
    expect(words).toMatch(
      /Department Cardiology CARD What waits 1 consultant's job plan is out of date\. Since when The oldest ended on 31 August 2026, 83 days ago Sent back Not known Clears the department Yes, by itself/,
    );
    const page = await textOf(await manager.get("/next-moves"));
    expect(page).toMatch(/<a class="nhsuk-header__navigation-link"[^>]*href="\/next-moves"[^>]*aria-current/);
    expect(page).toContain('href="/departments/CARD"');
  });

  it("says it in Welsh, with links that stay Welsh", async () => {
    const page = await textOf(await manager.get("/cy/next-moves"));
    expect(page).toContain("Os chi yw&#39;r cyfarwyddwr clinigol");
    expect(page).toContain('href="/cy/departments/CARD"');
    expect(page).toContain('href="/cy/next-moves.csv?severity=block"');
  });

  it("names people for Gate.ReadDetail alone", async () => {
    for (const query of ["", "?severity=all", "?owner=clinical_director"]) {
      expect(await wordsOf(named.get(`/next-moves${query}`))).toMatch(
        /See who in Cardiology Huw Fictional Assignment 20002 Signed off Ended 83 days ago/,
      );
      expect(await textOf(await manager.get(`/next-moves${query}`))).not.toMatch(/Huw|20002/);
    }
  });

  it.each([
    ["", 1],
    ["?owner=clinical_director", 1],
    ["?owner=clinical_director&service_group=MOR", 1],
    ["?owner=nobody&severity=x", 1],
    ["?department=CARD", 1],
    ["?after=zzz", 1],
    ["?owner=consultant", 0],
    ["?service_group=NPTS", 0],
    ["?department=DERM", 0],
    ["?service_group=%E2%80%AE", 0],
  ])("%s", async (query, count) => {
    const page = await textOf(await manager.get(`/next-moves${query}`));
    expect([...page.matchAll(/nhsuk-table__row"[^>]*>\s*<th[^>]*scope="row"/g)]).toHaveLength(count);
  });

  it("keeps what is looked for in the address, and says why it finds nothing", async () => {
    const query = "owner=consultant&service_group=MOR&department=%22%3E%3Cb%3E";
    const page = await textOf(await manager.get(`/next-moves?${query}`));
    expect(page).toContain('<option value="consultant" selected>');
    expect(page).toContain('<option value="MOR" selected>');
    expect(page).toContain('<input type="hidden" name="department" value="&quot;&gt;&lt;b&gt;">');
    expect(page).toContain("Nothing waits for this role and service group.");
    expect(page).toContain('href="/next-moves?owner=consultant&amp;service_group=MOR"');
    expect(page).not.toContain("next-moves.csv");
  });

  it("says why it is empty when nothing blocks, and before anything is loaded", async () => {
    const clear = await cardiology();
    await correctCardiology(clear);
    expect(await wordsOf((await signedIn(["Gate.Ask"], clear)).get("/next-moves"))).toContain(
      "Nothing blocks a department today",
    );
    const empty = await testPorth();
    expect(await wordsOf((await signedIn(["Report.Read"], empty)).get("/next-moves"))).toContain(
      "The register has no departments yet.",
    );
  });

  it("is for who may ask, read detail or reports, without links to what they may not open; and keeps nothing", async () => {
    const before = await everythingIn(porth.db);
    expect(locationOf(await porth.browser().get("/next-moves?owner=consultant"))).toBe(
      "/sign-in?return=%2Fnext-moves%3Fowner%3Dconsultant",
    );
    const reports = await signedIn(["Report.Read"]);
    const page = await textOf(await reports.get("/next-moves"));
    expect(page).toContain("Cardiology");
    expect(page).not.toContain('href="/departments');
    const other = await signedIn(["Payroll.Ask"]);
    for (const path of ["/next-moves", "/next-moves.csv"]) expect((await other.get(path)).status).toBe(403);
    expect(await textOf(await other.get("/payroll"))).not.toContain('href="/next-moves"');
    const { session: _before, ...kept } = before;
    const { session: _after, ...now } = await everythingIn(porth.db);
    expect(now).toEqual(kept);
  });
});

describe("the way there", () => {
  it("from a department that is blocked, and from its request; not from one that is clear", async () => {
    const one = await cardiology();
    const link = 'href="/next-moves?department=CARD"';
    const reviewer = await signedIn(["Gate.Ask", "Review.Read"], one);
    await put(await one.as(["Gate.Ask"]));
    const [review] = await reviewsIn(one);
    for (const path of ["/departments/CARD", `/requests/${review?.id}`])
      expect(await textOf(await reviewer.get(path)), path).toContain(link);
    expect(await textOf(await reviewer.get("/departments/DERM"))).not.toContain("/next-moves?department");
    await correctCardiology(one);
    expect(await textOf(await reviewer.get("/departments/CARD"))).not.toContain(link);
  });
});

describe("GET /next-moves.csv", () => {
  it("is what the interface gives, people and all, for who is signed in", async () => {
    const board = await testPorth();
    await loadSampleBoard(board, board.deps.today());
    for (const roles of [["Report.Read"], ["Gate.Ask", "Gate.ReadDetail"]] as const) {
      const caller = await board.as(roles);
      const browser = await signedIn(roles, board);
      for (const [query, lang] of [
        ["", "en"],
        ["owner=clinical_director&service_group=MOR", "cy"],
      ] as const) {
        const response = await browser.get(`${lang === "cy" ? "/cy" : ""}/next-moves.csv?${query}`);
        expect(response.headers.get("content-disposition")).toBe('attachment; filename="next-moves.csv"');
        expect(response.headers.get("cache-control")).toContain("no-store");
        const api = await caller.get(`/v1/next-moves?format=csv&lang=${lang}&${query}`);
        expect(await textOf(response)).toBe(await textOf(api));
      }
    }
  });

  it("has of one department what its page has", async () => {
    const file = await textOf(await manager.get("/next-moves.csv?department=CARD&severity=block"));
    expect(file.trim().split("\r\n")).toHaveLength(2);
  });
});

it("goes through a board page by page, forth and back, and misses nothing", async () => {
  const board = await testPorth();
  await loadSampleBoard(board, board.deps.today());
  const browser = await signedIn(["Gate.Ask"], board);
  const linkOf = (page: string, rel: string) =>
    new RegExp(`href="([^"]*)" rel="${rel}"`).exec(page)?.[1]?.replaceAll("&amp;", "&");
  const first = await textOf(await browser.get("/next-moves?severity=all"));
  const count = Number(/aria-current="true">All <span[^>]*>(\d+)/.exec(first)?.[1]);
  let rows = 0;
  let last = "";
  for (let address: string | undefined = "/next-moves?severity=all"; address; ) {
    const page = await textOf(await browser.get(address));
    rows += [...page.matchAll(/<span class="porth-second nhsuk-u-font-weight-normal">/g)].length;
    last = page;
    address = linkOf(page, "next");
  }
  expect(rows).toBe(count);
  expect(count).toBeGreaterThan(50);
  expect(linkOf(last, "prev")).toMatch(/^\/next-moves\?severity=all/);
});
