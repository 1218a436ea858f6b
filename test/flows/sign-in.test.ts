import { beforeEach, describe, expect, it } from "vitest";
import { locationOf, type TestBrowser } from "../support/browser.ts";
import { rowsIn } from "../support/kept.ts";
import { type TestPorth, testPorth } from "../support/porth.ts";

let porth: TestPorth;
let browser: TestBrowser;

beforeEach(async () => {
  porth = await testPorth();
  browser = porth.browser();
});

const reviewer = { roles: ["Review.Read", "Review.Decide"] } as const;
const session = "__Host-porth";
const attempt = "__Host-porth-sign-in";
const titleOf = async (response: Response) => /<title>([^<]*)/.exec(await response.text())?.[1];

/** Every page says who is signed in, also one that is not there. */
const greeting = async (path = "/nowhere") => (await browser.get(path)).text();

describe("who is not signed in", () => {
  it.each([
    ["/", "/sign-in?return=%2F"],
    ["/cy", "/cy/sign-in?return=%2Fcy"],
    ["/?q=//evil.test&state=a%20b", "/sign-in?return=%2F%3Fq%3D%2F%2Fevil.test%26state%3Da%2520b"],
  ])("is sent from %s to sign in, and is to come back", async (path, address) => {
    const response = await browser.get(path);
    expect([response.status, locationOf(response)]).toEqual([302, address]);
  });

  it("is sent to the provider, and keeps what proves that it was them", async () => {
    const response = await browser.get("/cy/sign-in?return=/cy");
    expect(response.status).toBe(302);
    const to = new URL(locationOf(response));
    expect(to.origin + to.pathname).toBe("https://issuer.test/authorize");
    expect(Object.fromEntries(to.searchParams)).toMatchObject({
      redirect_uri: "https://porth.test/cy/signed-in",
      ui_locales: "cy",
      code_challenge_method: "S256",
    });
    expect(response.headers.get("set-cookie")).toContain("Max-Age=600");
    expect([...browser.cookies.keys()]).toEqual([attempt]);
  });

  it("gets in nowhere by a token in place of a cookie", async () => {
    const token = await porth.as(reviewer.roles);
    expect((await token.get("/v1/departments")).status).toBe(403);
    const response = await browser.get("/", { authorization: "Bearer x" });
    expect(response.status).toBe(302);
  });
});

describe("who signs in", () => {
  it("comes back to where they wanted to go, is greeted, and is written down", async () => {
    const response = await browser.signIn(reviewer, "/?q=1");
    expect([response.status, locationOf(response)]).toEqual([303, "/?q=1"]);
    expect([...browser.cookies.keys()]).toEqual([session]);
    expect(await greeting()).toContain("Branwen Enghraifft");
    const kept = await porth.db.d1.prepare("select * from session").first();
    expect(kept).toEqual({
      id: expect.stringMatching(/^ses_/),
      person: expect.stringMatching(/^test:~/),
      proof: expect.stringMatching(/^[\w-]{43}$/),
      signed_in_at: "2026-11-22T09:14:03.120Z",
      last_seen_at: "2026-11-22T09:14:03.120Z",
      ended_at: null,
    });
  });

  it("in Welsh comes back to Welsh", async () => {
    expect(locationOf(await browser.signIn(reviewer, "/cy"))).toBe("/cy");
    expect(await greeting("/cy/nowhere")).toContain('<html lang="cy">');
  });

  it.each([
    "//evil.test",
    "https://evil.test/",
    "/\\evil.test",
    "/.//evil.test",
    "/\t/evil.test",
    "javascript:alert(1)",
    "/sign-out",
    "/signed-in?code=1",
    "",
  ])("with %o to come back to comes to the first page", async (address) => {
    const response = await browser.signIn(reviewer, `/sign-in?return=${encodeURIComponent(address)}`);
    expect([response.status, locationOf(response)]).toEqual([303, "/"]);
  });

  it("is known by name afterwards only if they read reviews", async () => {
    await browser.signIn({ sub: "reads", roles: ["Review.Read"], name: "Rhiannon Patrwm" });
    await porth.browser().signIn({ sub: "asks", roles: ["Gate.Ask"], name: "Gwydion Ffug" });
    const { results } = await porth.db.d1.prepare("select name from person").all();
    expect(results).toEqual([{ name: "Rhiannon Patrwm" }]);
    await porth.browser().signIn({ sub: "reads", roles: ["Review.Read"], name: "Rhiannon Newydd" });
    expect((await porth.db.d1.prepare("select name from person").all()).results).toEqual([
      { name: "Rhiannon Newydd" },
    ]);
  });

  it("has one session: the one before it is over", async () => {
    await browser.signIn(reviewer);
    const before = browser.cookies.get(session) ?? "";
    await browser.signIn(reviewer);
    expect(await greeting()).toContain("Branwen");
    browser.cookies.set(session, before);
    expect(await greeting()).not.toContain("Branwen");
  });

  it("leaves nothing to be read in the cookies", async () => {
    await browser.signIn(reviewer);
    const carried = browser.cookies.get(session) ?? "";
    const parts = carried.split(".").map((part) => atob(part.replaceAll("-", "+").replaceAll("_", "/")));
    expect(parts.join()).not.toMatch(/Branwen|ses_|test:/);
  });
});

describe("400 and nobody signed in, for", () => {
  /** Goes to the provider and signs in there: what the browser is sent back to. */
  const back = async (who = {}): Promise<URL> =>
    porth.provider.signIn(locationOf(await browser.get("/sign-in")), who);
  const refused = async (url: URL) => {
    const response = await browser.get(url.pathname + url.search);
    expect(response.status).toBe(400);
    expect(await titleOf(response)).toMatch(/^You are not signed in/);
    expect(browser.cookies.has(session)).toBe(false);
    expect(await rowsIn(porth.db, "session")).toBe(0);
  };

  it("a coming back that nobody began", async () => {
    await refused(new URL("https://porth.test/signed-in?code=a&state=b"));
  });

  it("another browser's coming back", async () => {
    const url = await back();
    browser.cookies.clear();
    await refused(url);
    await browser.get("/sign-in");
    await refused(url);
  });

  it("a sign-in that took longer than ten minutes", async () => {
    const url = await back();
    porth.setClock("2026-11-22T09:24:04.120Z");
    await refused(url);
  });

  it("a changed attempt, or one sealed by another key", async () => {
    const url = await back();
    const carried = browser.cookies.get(attempt) ?? "";
    browser.cookies.set(attempt, `${carried.slice(0, -5)}AAAAA`);
    await refused(url);
  });

  it("a session in place of an attempt, and an attempt in place of a session", async () => {
    await browser.signIn(reviewer);
    const kept = browser.cookies.get(session) ?? "";
    browser.cookies.clear();
    const url = await back();
    const began = browser.cookies.get(attempt) ?? "";
    browser.cookies.set(attempt, kept);
    expect((await browser.get(url.pathname + url.search)).status).toBe(400);
    browser.cookies.set(session, began);
    expect((await browser.get("/")).status).toBe(302);
  });

  it("a state that is not the one", async () => {
    const url = await back();
    url.searchParams.set("state", "other");
    await refused(url);
  });

  it("someone who says no at the provider", async () => {
    const url = await back();
    url.searchParams.delete("code");
    url.searchParams.set("error", "access_denied");
    url.searchParams.set("error_description", "<script>alert(1)</script>");
    const response = await browser.get(url.pathname + url.search);
    expect(response.status).toBe(400);
    expect(await response.text()).not.toContain("script");
  });

  it.each([
    ["another nonce", { claims: { nonce: "other" } }],
    ["another audience", { claims: { aud: "other" } }],
    ["no signature", { idToken: `${btoa('{"alg":"none"}')}.${btoa('{"sub":"person-1"}')}.` }],
    ["an end that is past", { claims: { exp: 1 } }],
  ])("an ID token with %s", async (_, who) => refused(await back(who)));

  it("the same coming back a second time, whatever the browser still carries", async () => {
    const url = await back(reviewer);
    const carried = browser.cookies.get(attempt) ?? "";
    expect((await browser.get(url.pathname + url.search)).status).toBe(303);
    const thief = porth.browser();
    thief.cookies.set(attempt, carried);
    expect((await thief.get(url.pathname + url.search)).status).toBe(400);
    expect(thief.cookies.has(session)).toBe(false);
    expect(await rowsIn(porth.db, "session")).toBe(1);
  });
});

it("an attempt makes one session, even where a provider takes a code twice", async () => {
  const asked = locationOf(await browser.get("/sign-in"));
  const [once, twice] = [await porth.provider.signIn(asked), await porth.provider.signIn(asked)];
  const carried = browser.cookies.get(attempt) ?? "";
  expect((await browser.get(once.pathname + once.search)).status).toBe(303);
  const thief = porth.browser();
  thief.cookies.set(attempt, carried);
  expect((await thief.get(twice.pathname + twice.search)).status).toBe(503);
  expect(thief.cookies.has(session)).toBe(false);
  expect(await rowsIn(porth.db, "session")).toBe(1);
});

describe("503 in the reader's language when the provider", () => {
  const down = async () => new Response(null, { status: 502 });

  it("cannot be found", async () => {
    porth.provider.instead("discovery", down);
    const response = await browser.get("/cy/sign-in");
    expect(response.status).toBe(503);
    expect(await titleOf(response)).toMatch(/^Ni ellir gwirio’r mewngofnodi ar hyn o bryd/);
    expect(porth.faults).toHaveLength(1);
  });

  it.each(["token", "jwks"] as const)("does not answer for its %s", async (endpoint) => {
    const to = await porth.provider.signIn(locationOf(await browser.get("/sign-in")), reviewer);
    porth.provider.instead(endpoint, down);
    const response = await browser.get(to.pathname + to.search);
    expect(response.status).toBe(503);
    expect(await titleOf(response)).toMatch(/^Sign-in cannot be checked at the moment/);
    expect(browser.cookies.has(session)).toBe(false);
  });

  it("is not there at all", async () => {
    const { console: pages } = porth.deps;
    const without = await porth.restarted({
      console: { ...(pages as never as object), providers: [] } as never,
    });
    const response = await without.browser().get("/sign-in");
    expect(response.status).toBe(503);
    expect(await titleOf(response)).toMatch(/^Nobody can sign in here yet/);
  });
});

it("where there are several providers people choose", async () => {
  const pages = porth.deps.console;
  const [one] = pages?.providers ?? [];
  if (!pages || !one) throw new Error("No provider");
  const providers = [one, { ...one, name: "other", label: "<b>Another</b>" }];
  const two = await porth.restarted({ console: { ...pages, providers } });
  const page = await two.browser().get("/cy/sign-in?return=/cy");
  expect(page.status).toBe(200);
  const text = await page.text();
  expect(text).toContain('href="/cy/sign-in?return=%2Fcy&amp;provider=other"');
  expect(text).toContain("&lt;b&gt;Another");
  expect((await two.browser().get("/sign-in?provider=nobody")).status).toBe(200);
  expect((await two.browser().get("/sign-in?provider=other")).status).toBe(302);
});
