import { beforeEach, describe, expect, it } from "vitest";
import type { Role } from "#auth/principal.ts";
import { textOf } from "../support/bodies.ts";
import { locationOf, type TestBrowser } from "../support/browser.ts";
import { gwen, huw, loadCardiology, mair, staffFile } from "../support/cardiology.ts";
import { everythingIn } from "../support/kept.ts";
import { type TestPorth, testPorth } from "../support/porth.ts";
import { sent, wordsOf } from "../support/reading-pages.ts";
import { linesOf } from "../support/reviewing.ts";
import { type Taken, tell } from "../support/telling.ts";

let porth: TestPorth;
let browser: TestBrowser;

const signedIn = async (
  roles: readonly Role[] = ["Register.Write"],
  sub = "steward",
): Promise<TestBrowser> => {
  const one = porth.browser();
  await one.signIn({ sub, roles, name: "Rhiannon Patrwm" });
  return one;
};

beforeEach(async () => {
  porth = await testPorth();
  await loadCardiology(porth);
  browser = await signedIn();
});

const mairMoves = (): Promise<Taken> =>
  tell(porth, {
    type: "staff.moved",
    id: "msg_moved",
    data: { assignment_number: "20003", employee_number: "10003", department: "DERM", surname: "Newly" },
  });

describe("the list of parked events", () => {
  it("says what, whose, when, why and about whom, by number and never by name", async () => {
    await mairMoves();
    await tell(porth, {
      type: "staff.leaver",
      id: "msg_2",
      data: { assignment_number: "20002", leave_date: "soon" },
    });
    await tell(porth, {
      type: "vacancy.requested",
      id: "msg_3",
      data: { department: "Alchemy", vacancy: { ref: "T-1", title: "Newly" } },
    });
    await tell(porth, { type: "staff.promoted", id: "msg_4", data: { surname: "Newly" } });
    const words = await wordsOf(browser.get("/parked"));
    expect(words).toContain("4 events wait");
    expect(words).toContain(
      "Event Somebody moves department From \u2068esr\u2069 22 November 2026, 09:14 About Assignment \u206820003\u2069 Employee \u206810003\u2069 Department “\u2068DERM\u2069” Why it waits Nobody on the staff list has this number.",
    );
    expect(words).toContain(
      "Something in it cannot be read, or contradicts what is known. Correct it in the HR system. Look at: leave_date",
    );
    expect(words).toContain("A vacancy is asked about");
    expect(words).toContain(
      "About Department “\u2068Alchemy\u2069” Vacancy \u2068T-1\u2069 Why it waits No department is called this.",
    );
    expect(words).toContain("Unknown type staff.promoted");
    expect(words).not.toContain("Newly");
    expect(await wordsOf(browser.get("/imports"))).toContain("Parked events: 4");
    expect(await wordsOf(browser.get("/imports/unmatched"))).toContain("Parked events");
    expect(await wordsOf(browser.get("/cy/parked"))).toContain("Mae 4 digwyddiad yn aros");
  });

  it("says why it is empty", async () => {
    expect(await wordsOf(browser.get("/parked"))).toContain(
      "Everything that HR systems told was understood.",
    );
    porth = await porth.restarted({ inbound: [] });
    browser = await signedIn();
    expect(await wordsOf(browser.get("/parked"))).toContain("no HR system tells Porth anything");
  });

  it("goes on to the next page", async () => {
    for (let at = 0; at < 51; at += 1)
      await tell(porth, { type: "staff.promoted", id: `msg_${at}`, data: {} });
    const page = await textOf(await browser.get("/parked"));
    const [, next = ""] = /href="([^"]*)" rel="next"/.exec(page) ?? [];
    const words = await wordsOf(browser.get(next));
    expect(words).toContain("51 events wait");
    expect(words.match(/Try again/g)).toHaveLength(1);
    expect(await textOf(await browser.get(`/cy${next}`))).toContain(`href="${next}"`);
  });

  it.each([["Gate.Ask"], ["Review.Read"], ["Audit.Read"]] as const)(
    "403 with %s, read or sent",
    async (role) => {
      const { id } = await mairMoves();
      const other = await signedIn([role], "other");
      for (const response of [
        await other.get("/parked"),
        await other.get(`/parked/${id}/dismiss`),
        await other.post(`/parked/${id}/dismiss`, {}),
        await other.post(`/parked/${id}/retry`, {}),
      ])
        expect(response.status).toBe(403);
      expect((await everythingIn(porth.db)).inbox).toMatchObject([{ state: "parked" }]);
    },
  );

  it("shows hostile text as text", async () => {
    await tell(porth, { type: "<script>alert(1)</script>", id: "msg_1", data: {} });
    const data = { department: "<img src=x onerror=alert(1)>", vacancy: { ref: `\u202e${"x".repeat(190)}` } };
    await tell(porth, { type: "vacancy.requested", id: "msg_2", data });
    const page = await textOf(await browser.get("/parked"));
    expect(page).not.toMatch(/<script|<img/);
    expect(page).toContain("&lt;img src=x");
  });
});

describe("trying again", () => {
  it("takes what makes sense by now, with everything that it makes sense of, and says so", async () => {
    const { id } = await mairMoves();
    expect(await sent(browser, `/parked/${id}/retry`, {})).toBe("/parked?notice=parked");
    expect(await wordsOf(browser.get("/parked?notice=parked"))).toMatch(
      /^Important It still makes no sense, and waits on\./,
    );
    expect(await linesOf(porth, "hr_event.received")).toHaveLength(1);
    await porth.db.d1
      .prepare("update inbox set body = replace(replace(body, '20003', '20002'), '10003', '10002')")
      .run();
    expect(await sent(browser, `/parked/${id}/retry`, {})).toBe("/parked?notice=applied");
    expect((await linesOf(porth, "hr_event.received")).at(-1)).toMatchObject({
      by: expect.stringMatching(/^test:~/),
      data: { message: id, state: "applied" },
    });
    expect(await sent(browser, `/cy/parked/${id}/retry`, {})).toBe("/cy/parked?notice=gone");
  });

  it("tells why it waits now, when that is something else", async () => {
    const { id } = await tell(porth, {
      type: "staff.moved",
      data: { assignment_number: "20003", department: "Alchemy" },
    });
    const steward = await porth.as(["Register.Write"]);
    await steward.load("staff-list", staffFile(gwen, huw, mair));
    expect((await everythingIn(porth.db)).inbox).toMatchObject([{ reason: "unknown_person" }]);
    await sent(browser, `/parked/${id}/retry`, {});
    expect((await everythingIn(porth.db)).inbox).toMatchObject([
      { state: "parked", reason: "unknown_department", fields: '["department"]' },
    ]);
    expect((await linesOf(porth, "hr_event.received")).at(-1)?.data).toMatchObject({
      state: "parked",
      reason: "unknown_department",
    });
  });
});

describe("dismissing", () => {
  it("asks first, deletes what was told, tells the trail, and is for ever", async () => {
    const { id } = await mairMoves();
    const page = await wordsOf(browser.get(`/parked/${id}/dismiss`));
    expect(page).toContain("Dismiss this event?");
    expect(page).toContain("What it tells is deleted");
    expect(await sent(browser, `/parked/${id}/dismiss`, {})).toBe("/parked?notice=dismissed");
    expect(await wordsOf(browser.get("/parked?notice=dismissed"))).toMatch(
      /^Success The event was dismissed\./,
    );
    expect((await everythingIn(porth.db)).inbox).toMatchObject([{ state: "dismissed", body: null }]);
    const [line] = await linesOf(porth, "hr_event.dismissed");
    expect(line).toMatchObject({
      by: expect.stringMatching(/^test:~/),
      data: { message: id, source: "esr", type: "staff.moved", state: "dismissed", reason: "unknown_person" },
    });
    expect(await mairMoves()).toMatchObject({ id, state: "dismissed" });
    await (await porth.as(["Register.Write"])).load("staff-list", staffFile(gwen, huw, mair));
    expect((await everythingIn(porth.db)).inbox).toMatchObject([{ state: "dismissed" }]);
  });

  it("twice, or of what was taken meanwhile, says that it waits no more", async () => {
    const { id } = await mairMoves();
    const both = await Promise.all([1, 2].map(() => browser.post(`/parked/${id}/dismiss`, {})));
    expect(both.map(locationOf).toSorted()).toEqual(["/parked?notice=dismissed", "/parked?notice=gone"]);
    expect(await linesOf(porth, "hr_event.dismissed")).toHaveLength(1);
    expect(locationOf(await browser.get(`/parked/${id}/dismiss`))).toBe("/parked?notice=gone");
    expect(await wordsOf(browser.get("/parked?notice=gone"))).toContain("no longer waits");
  });
});
