import { beforeEach, describe, expect, it } from "vitest";
import { sealWith } from "#auth/session-seal.ts";
import { keepHouse } from "#runtime/housekeeping.ts";
import { locationOf, origin, type TestBrowser } from "../support/browser.ts";
import { rowsIn } from "../support/kept.ts";
import { type TestPorth, testPorth } from "../support/porth.ts";

let porth: TestPorth;
let browser: TestBrowser;

const session = "__Host-porth";
const reviewer = { roles: ["Review.Read", "Review.Decide"] } as const;

beforeEach(async () => {
  porth = await testPorth();
  browser = porth.browser();
  await browser.signIn(reviewer);
});

const isSignedIn = async () => !locationOf(await browser.get("/")).startsWith("/sign-in");
const run = (sql: string) => porth.db.d1.prepare(sql).run();
const field = (name: string) => porth.db.d1.prepare(`select ${name} from session`).first<string>(name);

describe("a session", () => {
  it("is over after half an hour without use", async () => {
    porth.setClock("2026-11-22T09:44:03.119Z");
    expect(await isSignedIn()).toBe(true);
    porth.setClock("2026-11-22T10:14:03.118Z");
    expect(await isSignedIn()).toBe(true);
    porth.setClock("2026-11-22T10:44:03.118Z");
    expect(await isSignedIn()).toBe(false);
  });

  it("is over after eight hours, however much it is used", async () => {
    for (let minutes = 20; minutes < 480; minutes += 20) {
      porth.setClock(new Date(Date.parse("2026-11-22T09:14:03.120Z") + minutes * 60_000).toISOString());
      expect(await isSignedIn(), `${minutes} minutes`).toBe(true);
    }
    porth.setClock("2026-11-22T17:14:03.119Z");
    expect(await isSignedIn()).toBe(true);
    porth.setClock("2026-11-22T17:14:03.120Z");
    expect(await isSignedIn()).toBe(false);
  });

  it("is noted once a minute at the most", async () => {
    porth.setClock("2026-11-22T09:15:03.119Z");
    await browser.get("/");
    expect(await field("last_seen_at")).toBe("2026-11-22T09:14:03.120Z");
    porth.setClock("2026-11-22T09:15:03.120Z");
    await browser.get("/");
    expect(await field("last_seen_at")).toBe("2026-11-22T09:15:03.120Z");
  });

  it.each([
    ["ended", "update session set ended_at = '2026-11-22T09:14:04.000Z'"],
    ["somebody else's", "update session set person = 'test:~0'"],
    ["of another secret", "update session set proof = 'another'"],
    ["gone", "delete from session"],
  ])("that is %s in the database is over", async (_, sql) => {
    await run(sql);
    expect(await isSignedIn()).toBe(false);
  });

  it("that was changed on the way is none", async () => {
    const carried = browser.cookies.get(session) ?? "";
    for (const place of [0, 10, carried.indexOf("..") + 3, carried.length - 40, carried.length - 10]) {
      const other = carried[place] === "A" ? "B" : "A";
      browser.cookies.set(session, carried.slice(0, place) + other + carried.slice(place + 1));
      expect(await isSignedIn(), String(place)).toBe(false);
    }
    for (const garbage of ["", "a", "a.b.c.d.e", "x".repeat(5_000)]) {
      browser.cookies.set(session, garbage);
      expect(await isSignedIn()).toBe(false);
    }
    browser.cookies.set(session, carried);
    expect(await isSignedIn()).toBe(true);
  });

  it("sealed by a key that was taken away is none; by one that is being replaced it lives", async () => {
    const pages = porth.deps.console;
    const [known, fresh] = [new Uint8Array(32).fill(7), new Uint8Array(32).fill(8)];
    const rekeyed = async (...keys: [Uint8Array, ...Uint8Array[]]) => {
      const other = await porth.restarted({ console: { ...pages, seal: sealWith(keys) } as never });
      const same = other.browser();
      same.cookies.set(session, browser.cookies.get(session) ?? "");
      return locationOf(await same.get("/"));
    };
    expect(await rekeyed(fresh, known)).not.toMatch(/sign-in/);
    expect(await rekeyed(fresh)).toBe("/sign-in?return=%2F");
  });

  it("opens nothing of the interface for programs", async () => {
    expect((await browser.get("/v1/departments")).status).toBe(401);
  });

  it("long over is forgotten", async () => {
    porth.setClock("2026-11-23T09:14:03.120Z");
    await keepHouse(porth.deps);
    expect(await rowsIn(porth.db, "session")).toBe(1);
    porth.setClock("2026-11-23T09:14:03.121Z");
    await keepHouse(porth.deps);
    expect(await rowsIn(porth.db, "session")).toBe(0);
  });
});

describe("what is sent by POST", () => {
  it.each([
    ["another origin", { origin: "https://evil.test", "sec-fetch-site": "cross-site" }],
    [
      "another origin of the same site",
      { origin: "https://other.porth.test", "sec-fetch-site": "same-site" },
    ],
    ["an origin that is not told", { origin: "null", "sec-fetch-site": "cross-site" }],
    ["the address bar", { origin: "null", "sec-fetch-site": "none" }],
    ["the same host without TLS", { origin: "http://porth.test", "sec-fetch-site": "cross-site" }],
  ])("from %s is refused, and does nothing", async (_, headers) => {
    const response = await browser.post("/sign-out", {}, headers);
    expect(response.status).toBe(403);
    expect(response.headers.get("content-type")).toMatch(/^text\/html/);
    expect(await isSignedIn()).toBe(true);
  });

  it.each([
    ["its own origin, by a browser that says only that", { origin, "sec-fetch-site": "" }],
    ["itself, by a browser that hides its origin", { origin: "null", "sec-fetch-site": "same-origin" }],
  ])("from %s is taken", async (_, headers) => {
    expect((await browser.post("/sign-out", {}, headers)).status).toBe(200);
  });
});

describe("who signs out", () => {
  it("is signed out here at once, and then there", async () => {
    const carried = browser.cookies.get(session) ?? "";
    const response = await browser.post("/cy/sign-out");
    expect(response.status).toBe(200);
    const to =
      "https://issuer.test/sign-out?post_logout_redirect_uri=https%3A%2F%2Fporth.test%2Fcy%2Fsigned-out&client_id=porth-console";
    expect(response.headers.get("refresh")).toBe(`0; url=${to}`);
    expect(await response.text()).toContain(`href="${to.replaceAll("&", "&amp;")}"`);
    expect(browser.cookies.size).toBe(0);
    expect(await field("ended_at")).toBe("2026-11-22T09:14:03.120Z");
    browser.cookies.set(session, carried);
    expect(await isSignedIn()).toBe(false);
  });

  it.each<[string, (porth: TestPorth) => void]>([
    [
      "has no place for it",
      ({ provider }) => Object.assign(provider.metadata, { end_session_endpoint: undefined }),
    ],
    [
      "does not answer",
      ({ provider }) => provider.instead("discovery", async () => new Response(null, { status: 500 })),
    ],
  ])("where the provider %s is signed out here", async (_, change) => {
    const other = await porth.restarted();
    change(other);
    const same = other.browser();
    same.cookies.set(session, browser.cookies.get(session) ?? "");
    expect(locationOf(await same.post("/sign-out"))).toBe("/signed-out");
    expect(same.cookies.size).toBe(0);
    expect(await isSignedIn()).toBe(false);
  });

  it("twice, or without a session, is signed out", async () => {
    const carried = browser.cookies.get(session) ?? "";
    await browser.post("/sign-out");
    browser.cookies.set(session, carried);
    expect((await browser.post("/sign-out")).status).toBe(200);
    browser.cookies.clear();
    const response = await browser.post("/sign-out");
    expect([response.status, locationOf(response)]).toEqual([303, "/signed-out"]);
    expect((await browser.get("/signed-out")).status).toBe(200);
    expect(await field("ended_at")).toBe("2026-11-22T09:14:03.120Z");
  });
});

describe("what a page cannot do", () => {
  it.each([
    ["/nowhere", "Not found", "en"],
    ["/cy/nowhere", "Heb ei ganfod", "cy"],
  ])("404 as a page for a browser: %s", async (path, _title, language) => {
    const response = await browser.get(path);
    expect(response.status).toBe(404);
    expect(response.headers.get("content-type")).toMatch(/^text\/html/);
    expect(response.headers.get("content-language")).toBe(language);
    expect(await response.text()).toContain("Branwen Enghraifft");
  });

  it("405 as a page, and what the address takes", async () => {
    const response = await browser.get("/sign-out");
    expect([response.status, response.headers.get("allow")]).toEqual([405, "POST"]);
    expect(response.headers.get("content-type")).toMatch(/^text\/html/);
  });

  it("404 as a problem for a program", async () => {
    const response = await porth.anyone.get("/nowhere");
    expect(response.headers.get("content-type")).toBe("application/problem+json");
  });

  it("503 as a page when the database does not answer", async () => {
    await run("drop table session");
    const response = await browser.get("/cy");
    expect(response.status).toBe(503);
    expect(response.headers.get("content-type")).toMatch(/^text\/html/);
    expect(response.headers.get("retry-after")).toBe("5");
    expect(porth.faults).toHaveLength(1);
  });
});
