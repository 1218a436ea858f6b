import { beforeAll, describe, expect, it } from "vitest";
import { problems } from "#problem.ts";
import { problemHelp, problemTitle } from "#words/names.ts";
import { bodyOf, type Problem, textOf } from "../support/bodies.ts";
import type { TestBrowser } from "../support/browser.ts";
import { type TestPorth, testPorth } from "../support/porth.ts";
import { wordsOf } from "../support/reading-pages.ts";

let porth: TestPorth;
let anyone: TestBrowser;

beforeAll(async () => {
  porth = await testPorth();
  anyone = porth.browser();
});

describe.each([
  ["/accessibility", "Accessibility statement", "Test Health Board", "23 November 2026"],
  ["/privacy", "Privacy notice", "Test Health Board", "23 November 2026"],
  ["/cy/accessibility", "Datganiad hygyrchedd", "Bwrdd Iechyd Prawf", "23 Tachwedd 2026"],
  ["/cy/privacy", "Hysbysiad preifatrwydd", "Bwrdd Iechyd Prawf", "23 Tachwedd 2026"],
])("%s", (path, title, board, day) => {
  it("is open to anybody, in the board's name, dated, and marked as a draft", async () => {
    const response = await anyone.get(path);
    expect(response.status).toBe(200);
    const words = await wordsOf(response);
    expect(words.startsWith(title)).toBe(true);
    expect(words).toContain(board);
    expect(words).toMatch(/A draft: |Drafft: /);
    expect(words).toContain(day);
  });
});

describe("the accessibility statement", () => {
  it("says what was tested and how, what was not, and claims no more", async () => {
    const words = await wordsOf(anyone.get("/accessibility"));
    for (const said of [
      "320 and 1,280 pixels wide",
      "forced colours",
      "no disabled people and nobody who uses assistive technology have tested them yet",
      "does not claim that they meet all",
      "screen readers",
      "Equality Advisory and Support Service",
    ])
      expect(words).toContain(said);
  });
});

describe("the privacy notice", () => {
  it("says why, who sees it, how long, and names every cookie that Porth sets", async () => {
    const words = await wordsOf(anyone.get("/privacy"));
    for (const said of [
      "article 6(1)(e) of the UK GDPR",
      "is the controller",
      "No reason of health",
      "30 days",
    ])
      expect(words).toContain(said);
    const browser = porth.browser();
    await browser.get("/sign-in");
    const asked = [...browser.cookies.keys()];
    await browser.signIn({ roles: ["Review.Read"] });
    const names = new Set([...asked, ...browser.cookies.keys()]);
    expect(names.size).toBe(2);
    for (const name of names) expect(words).toContain(name);
  });
});

describe("the page of a problem", () => {
  it.each(Object.entries(problems))("explains %s, in either language", async (code, status) => {
    for (const [under, language] of [
      ["", "en"],
      ["/cy", "cy"],
    ] as const) {
      const response = await anyone.get(`${under}/problems/${code}`);
      expect(response.status).toBe(200);
      expect(response.headers.get("content-language")).toBe(language);
      const words = await wordsOf(response);
      expect(words.startsWith(problemTitle(code as keyof typeof problems, language))).toBe(true);
      expect(words).toContain(problemHelp(code as keyof typeof problems, language));
      expect(words).toContain(`${code} `);
      expect(words).toContain(String(status));
    }
  });

  it("is where the type of a problem leads", async () => {
    const problem = await bodyOf<Problem>(await porth.anyone.get("/v1/departments"));
    expect((await anyone.get(problem.type)).status).toBe(200);
  });

  it("404 for a code that is none: a page to a browser, a problem to a program", async () => {
    for (const path of ["/problems/nonsense", "/cy/problems/nonsense", "/problems/__proto__"]) {
      const response = await anyone.get(path);
      expect(response.status).toBe(404);
      expect(await wordsOf(response)).toMatch(/Not found|Heb ei ganfod/);
    }
    const told = await porth.anyone.get("/problems/nonsense");
    expect((await bodyOf<Problem>(told)).code).toBe("not_found");
  });

  it("knows who is signed in", async () => {
    const browser = porth.browser();
    await browser.signIn({ roles: ["Audit.Read"], name: "Branwen Enghraifft" });
    for (const path of ["/problems/rows_fell", "/cy/problems/rows_fell", "/privacy", "/cy/accessibility"])
      expect(await textOf(await browser.get(path))).toContain("Branwen Enghraifft");
  });
});
