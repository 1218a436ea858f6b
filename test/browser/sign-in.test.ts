import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectNothingRefused, expectWellShown } from "./support/accessible.ts";
import { type Chrome, faultsOf, startChrome } from "./support/chrome.ts";
import { type Served, serveOnNode } from "./support/serve.ts";
import { type ServedConsole, serveConsole } from "./support/serve-signed-in.ts";

let served: ServedConsole;
let chrome: Chrome;

beforeAll(async () => {
  served = await serveConsole();
  chrome = await startChrome(served.url);
});
afterAll(async () => {
  await chrome?.close();
  await served?.close();
});

const director = /Dr Branwen Enghraifft/;
const path = (page: Page) => page.url().replace(served.url, "");

/** Signs in as a browser without scripts does: links and buttons alone. */
const signIn = async (page: Page, person: RegExp, at = "/"): Promise<void> => {
  await page.goto(at);
  expect(page.url()).toMatch(new RegExp(`^${served.issuer}/sign-in/`));
  await page.getByRole("button", { name: person }).click();
  await page.waitForURL(`${served.url}/**`);
};

/** The header of every page says who is signed in. */
const expectSignedIn = async (page: Page, name: string, language = "en"): Promise<void> => {
  expect(page.url()).toMatch(new RegExp(`^${served.url}/`));
  expect(await page.getAttribute("html", "lang")).toBe(language);
  expect(await page.getByRole("banner").textContent()).toContain(name);
};

const signedIn = async (): Promise<Page> => {
  const page = await chrome.open({ scripts: false });
  await signIn(page, director);
  return page;
};

describe("someone who signs in, with scripts off,", () => {
  it("comes back to where they wanted to go, in their language, and stays signed in", async () => {
    const page = await chrome.open({ scripts: false });
    await signIn(page, director, "/cy");
    await expectSignedIn(page, "Dr Branwen Enghraifft", "cy");
    await page.getByRole("link", { name: "English" }).click();
    await expectSignedIn(page, "Dr Branwen Enghraifft", "en");
    expectNothingRefused(page);
  });

  it("carries one cookie, which no script and no other site can get at", async () => {
    const page = await signedIn();
    expect(await page.context().cookies(served.url)).toMatchObject([
      { name: "__Host-porth", path: "/", httpOnly: true, secure: true, sameSite: "Lax", expires: -1 },
    ]);
  });

  it("signs out here and at the provider, and is nobody in both places", async () => {
    const page = await signedIn();
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.waitForURL(`${served.issuer}/sign-out**`);
    expect(await page.context().cookies(served.url)).toEqual([]);
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.waitForURL(`${served.url}/signed-out`);
    await page.getByRole("heading", { name: "You are signed out" }).waitFor();
    expectNothingRefused(page);
    await page.goto("/");
    expect(page.url()).toMatch(new RegExp(`^${served.issuer}/sign-in/`));
  });

  it("is not shown what they saw, going back after signing out", async () => {
    const page = await signedIn();
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.waitForURL(`${served.issuer}/sign-out**`);
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.waitForURL(`${served.url}/signed-out`);
    for (let steps = 0; steps < 4; steps++) {
      await page.goBack().catch(() => null);
      if (page.url().startsWith(served.url)) expect(await page.content()).not.toContain("Branwen");
    }
  });

  it("proves anew who they are, though the provider remembers them", async () => {
    const page = await signedIn();
    await page.goto("/sign-in?return=/nowhere%3Fstep%3D1");
    expect(path(page)).toBe("/nowhere?step=1");
    await signIn(page, director, "/sign-in?again=1&return=/nowhere%3Fstep%3D2");
    expect(path(page)).toBe("/nowhere?step=2");
    await signIn(page, /Dr Pryderi Dychmygol/, "/sign-in?again=1&return=/nowhere%3Fstep%3D3");
    expect(path(page)).not.toContain("step=3");
    await expectSignedIn(page, "Dr Pryderi Dychmygol");
  });

  it("leaves nobody signed in who is sent their coming back", async () => {
    const [thief, victim] = [await chrome.open({ scripts: false }), await chrome.open({ scripts: false })];
    const back = thief.waitForRequest(`${served.url}/signed-in?**`);
    await signIn(thief, director);
    const address = (await back).url();
    expect(address).toContain("code=");
    await victim.goto(address);
    await victim.getByRole("heading", { name: "You are not signed in" }).waitFor();
    expect(await victim.context().cookies(served.url)).toEqual([]);
  });
});

describe("another site", () => {
  let evil: Served;
  beforeAll(async () => {
    evil = await serveOnNode(
      () =>
        new Response(
          `<!doctype html><title>Evil</title><iframe src="${served.url}/"></iframe>
           <form method="post" action="${served.url}/sign-out"><button>Win</button></form>
           <form method="post" enctype="text/plain" action="${served.url}/sign-out"><button>Plain</button></form>`,
          { headers: { "content-type": "text/html" } },
        ),
    );
  });
  afterAll(() => evil?.close());
  const evilUrl = () => evil.url.replace("127.0.0.1", "localhost");

  it.each(["Win", "Plain"])("gets nothing done by its form: %s", async (name) => {
    const page = await signedIn();
    await page.goto(evilUrl());
    const answer = page.waitForResponse(`${served.url}/sign-out`);
    await page.getByRole("button", { name }).click();
    expect((await answer).status()).toBe(403);
    await page.goto("/");
    await expectSignedIn(page, "Dr Branwen Enghraifft");
  });

  it("shows no page of Porth in its own", async () => {
    const page = await chrome.open();
    await page.goto(evilUrl());
    await expect.poll(() => faultsOf(page).join()).toMatch(/frame|X-Frame-Options/i);
  });
});

describe.each([
  ["en", "/signed-out"],
  ["cy", "/cy/signed-out"],
  ["en", "/signed-in?code=1&state=1"],
  ["cy", "/cy/signed-in"],
  ["en", "/nowhere"],
  ["cy", "/cy/nowhere"],
] as const)("in %s, %s", (language, address) => {
  it("is well shown", async () => {
    const page = await chrome.open();
    await page.goto(address);
    expect(await page.getAttribute("html", "lang")).toBe(language);
    await expectWellShown(chrome, page, address.replace(/\?.*/, "").replaceAll("/", "-").slice(1));
  });
});
