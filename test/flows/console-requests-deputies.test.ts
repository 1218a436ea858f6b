import { beforeEach, describe, expect, it } from "vitest";
import { locationOf, type TestBrowser } from "../support/browser.ts";
import { rowsIn } from "../support/kept.ts";
import { type TestPorth, testPorth } from "../support/porth.ts";
import { hiddenIn, sent, wordsOf } from "../support/reading-pages.ts";

let porth: TestPorth;
let director: TestBrowser;
let manager: TestBrowser;
let managersId: string;

beforeEach(async () => {
  porth = await testPorth();
  manager = porth.browser();
  await manager.signIn({ sub: "manager", roles: ["Review.Read"], name: "Rhiannon Patrwm" });
  director = porth.browser();
  await director.signIn({ sub: "director", roles: ["Review.Read", "Review.Decide"], name: "Dr Branwen" });
  managersId =
    (await porth.db.d1.prepare("select id from person where name like 'Rhi%'").first<string>("id")) ?? "";
});

const day = (field: string, [day = "", month = "", year = ""]: readonly string[]) => ({
  [`${field}[day]`]: day,
  [`${field}[month]`]: month,
  [`${field}[year]`]: year,
});
const filled = async (change: Record<string, string> = {}) => ({
  key: hiddenIn(await (await director.get("/deputies/new")).text(), "key"),
  person: managersId,
  ...day("from", ["22", "11", "2026"]),
  ...day("until", ["4", "12", "2026"]),
  ...change,
});

describe("a deputy", () => {
  it("is recorded once, listed, may decide, and is ended", async () => {
    expect(await wordsOf(director.get("/deputies"))).toContain("No deputy has been recorded.");
    const fields = await filled();
    const done = await sent(director, "/deputies/new", fields);
    expect(await sent(director, "/deputies/new", fields)).toBe(done);
    expect(await rowsIn(porth.db, "deputy")).toBe(1);
    const list = await (await director.get(done)).text();
    const [, end = ""] = /href="(\/deputies\/dpt_\w+\/end)"/.exec(list) ?? [];
    expect(await wordsOf(director.get(done))).toMatch(
      /^Success The deputy is recorded .* Person Rhiannon Patrwm First day 22 November 2026 Last day 4 December 2026 Recorded by Dr Branwen State May decide now End the time of \u2068Rhiannon Patrwm\u2069/,
    );
    expect((await manager.get("/exemptions")).status).toBe(200);
    expect(await wordsOf(director.get(end))).toContain("\u2068Rhiannon Patrwm\u2069 can then decide nothing");
    for (let times = 0; times < 2; times++)
      expect(await sent(director, end, {})).toBe("/deputies?notice=ended");
    expect(await wordsOf(director.get("/cy/deputies"))).toContain("Daeth i ben ar 22 Tachwedd 2026");
    expect(locationOf(await director.get(end))).toBe("/deputies");
    expect((await manager.get("/exemptions")).status).toBe(403);
  });

  it.each([
    [{ person: "" }, "Choose who is to be the deputy"],
    [{ person: "test:~00" }, "Choose who is to be the deputy"],
    [day("from", ["", "", ""]), "The first day must be a real date"],
    [day("from", ["21", "11", "2026"]), "The first day must be today, 22 November 2026, or after"],
    [day("until", ["31", "2", "2027"]), "The last day must be a real date"],
    [day("until", ["21", "11", "2026"]), "The last day must be the first day or after"],
    [day("until", ["22", "11", "2027"]), "The last day must be 21 November 2027 or before"],
  ])("%j is to be mended: %s", async (change: Record<string, string>, message) => {
    const fields = await filled(change);
    const response = await director.post("/deputies/new", fields);
    expect(response.status).toBe(400);
    const page = await response.text();
    expect(page.split(message).length - 1, "in the summary and at the field").toBe(2);
    expect(page).toMatch(/<title>Error: /);
    expect(hiddenIn(page, "key")).toBe(fields.key);
    for (const text of Object.values(fields).filter((one) => one !== "test:~00"))
      expect(page).toContain(text);
    expect(await rowsIn(porth.db, "deputy")).toBe(0);
  });

  it("is not oneself, and records no deputy", async () => {
    expect(await (await director.get("/deputies/new")).text()).not.toContain("Dr Branwen –");
    await sent(director, "/deputies/new", await filled());
    const fields = await filled();
    for (const path of ["/deputies", "/deputies/new"])
      expect((await manager.get(path)).status, path).toBe(403);
    expect((await manager.post("/deputies/new", fields)).status).toBe(403);
    expect(await (await manager.get("/requests")).text()).not.toContain('href="/deputies"');
    expect(await (await director.get("/requests")).text()).toContain('href="/deputies"');
  });

  it("404 to end one who is not there, 400 for a form that is not Porth's", async () => {
    expect((await director.get("/deputies/dpt_01KAN7Q4YF2M8X3C5V9B0T6DZE/end")).status).toBe(404);
    expect((await director.post("/deputies/dpt_01KAN7Q4YF2M8X3C5V9B0T6DZE/end")).status).toBe(404);
    expect((await director.post("/deputies/new", { person: managersId })).status).toBe(400);
  });

  it("is chosen from those who have signed in; without any it is said what to do", async () => {
    await porth.db.d1.prepare("delete from person where name like 'Rhi%'").run();
    expect(await wordsOf(director.get("/deputies/new"))).toContain("Ask the person to sign in once");
  });
});
