import { beforeEach, describe, expect, it } from "vitest";
import { bodyOf, type Decision, type Problem, type Standing } from "../support/bodies.ts";
import { correctCardiology, loadCardiology, plan, plansFile, put } from "../support/cardiology.ts";
import { everythingIn } from "../support/kept.ts";
import { type Caller, type TestPorth, testPorth } from "../support/porth.ts";

let porth: TestPorth;
let form: Caller;

beforeEach(async () => {
  porth = await testPorth();
  await loadCardiology(porth);
  form = await porth.as(["Gate.Ask"]);
});

const path = "/v1/departments/CARD/standing";
const standing = async (query = "", caller = form): Promise<Standing> => {
  const response = await caller.get(`${path}${query}`);
  expect(response.status, query).toBe(200);
  return bodyOf<Standing>(response);
};
const tagOf = async (caller: Caller, query = "", headers = {}): Promise<string> =>
  (await caller.get(`${path}${query}`, headers)).headers.get("etag") ?? "";

describe("GET /v1/departments/{code}/standing", () => {
  it("200 with the answer that asking on the record gives, and keeps nothing", async () => {
    const before = await everythingIn(porth.db);
    const offRecord = await standing();
    expect(await everythingIn(porth.db)).toEqual(before);
    const { id, reference, vacancy, asked_at, receipt, ...onRecord } = await bodyOf<Decision>(
      await put(form),
    );
    expect(offRecord).toEqual(onRecord);
  });

  it.each(["Heart", "430", "card", "Cardioleg"])("200 by the alias %s", async (name) => {
    const response = await form.get(`/v1/departments/${name}/standing`);
    expect((await bodyOf<Standing>(response)).department.code).toBe("CARD");
  });

  it("404 for an unknown department", async () => {
    const response = await form.get("/v1/departments/NOWHERE/standing");
    expect(response.status).toBe(404);
    expect((await bodyOf<Problem>(response)).code).toBe("unknown_department");
  });

  it("names people to Gate.ReadDetail alone", async () => {
    const reader = await porth.as(["Gate.Ask", "Gate.ReadDetail"]);
    expect((await standing("", reader)).reasons[0]?.people).toHaveLength(1);
    expect((await standing()).reasons[0]?.people).toBeUndefined();
  });

  it("401 without a token, 403 without the role, 400 for an unknown parameter", async () => {
    expect((await porth.anyone.get(path)).status).toBe(401);
    expect((await (await porth.as(["Gate.ReadDetail"])).get(path)).status).toBe(403);
    expect((await form.get(`${path}?at=2026-12-01`)).status).toBe(400);
  });
});

describe("its tag", () => {
  it("is strong, and the answer is private", async () => {
    const response = await form.get(path);
    expect(response.headers.get("etag")).toMatch(/^"[0-9a-f]{64}"$/);
    expect(response.headers.get("cache-control")).toBe("private, no-cache");
    expect(response.headers.get("vary")).toContain("Accept-Language");
    expect(response.headers.get("vary")).toContain("Authorization");
  });

  it.each([
    ["the tag", (tag: string) => tag],
    ["the tag among others", (tag: string) => `"other", ${tag}`],
    ["the tag, weak", (tag: string) => `W/${tag}`],
    ["*", () => "*"],
  ])("304 without a body for %s", async (_, condition) => {
    const tag = await tagOf(form);
    const response = await form.get(path, { "if-none-match": condition(tag) });
    expect(response.status).toBe(304);
    expect(await response.text()).toBe("");
    expect(response.headers.get("etag")).toBe(tag);
    expect(response.headers.get("cache-control")).toBe("private, no-cache");
  });

  it.each(['"other"', "nonsense", ""])("200 for ‘%s’", async (condition) => {
    expect((await form.get(path, { "if-none-match": condition })).status).toBe(200);
  });

  it("stays while nothing changes, also over a restart and for another caller", async () => {
    const tag = await tagOf(form);
    expect(await tagOf(form)).toBe(tag);
    const again = await porth.restarted();
    expect(await tagOf(await again.as({ roles: ["Gate.Ask"], sub: "another" }))).toBe(tag);
  });

  it("is another one in another language, with people, and on another day", async () => {
    const tags = [
      await tagOf(form),
      await tagOf(form, "", { "accept-language": "cy" }),
      await tagOf(form, "?lang=both"),
      await tagOf(await porth.as(["Gate.Ask", "Gate.ReadDetail"])),
      await tagOf(form, "?on=2026-12-01"),
    ];
    expect(new Set(tags).size).toBe(tags.length);
  });

  it("is another one once the facts change: 200 to one who has the old", async () => {
    const tag = await tagOf(form);
    await correctCardiology(porth);
    const response = await form.get(path, { "if-none-match": tag });
    expect(response.status).toBe(200);
    expect(await bodyOf<Standing>(response)).toMatchObject({ may_advertise: true, outcome: "clear" });
    expect(response.headers.get("etag")).not.toBe(tag);
  });
});

describe("on another day", () => {
  it("today is no forecast", async () => {
    expect(await standing("?on=2026-11-22")).toEqual(await standing());
    expect((await standing()).forecast).toBeUndefined();
  });

  it.each([
    ["the last day of Gwen's plan", "2027-03-31", "clear"],
    ["the day after", "2027-04-01", "blocked"],
  ])("judges plans on %s, and extracts as today", async (_, on, outcome) => {
    await correctCardiology(porth);
    const body = await standing(`?on=${on}`);
    expect(body).toMatchObject({ as_of: on, forecast: true, outcome });
    expect(body.evidence.staff_list).toEqual({ extracted_on: "2026-11-20", age_days: 2 });
    expect(body.reasons.map(({ code }) => code)).toEqual(outcome === "clear" ? [] : ["plan_out_of_date"]);
  });

  it("sees a plan that starts by then", async () => {
    const steward = await porth.as(["Register.Write"]);
    const next = plansFile(
      plan("JP-1", "10001", "Signed Off", "2026-04-01"),
      "JP-2,10002,Signed Off,2026-12-01,2026-11-01,7,3",
    );
    await steward.load("job-plans", next);
    const outcomes = [await standing(), await standing("?on=2026-11-30"), await standing("?on=2026-12-01")];
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(["blocked", "blocked", "clear"]);
  });

  it.each([
    ["yesterday", "2026-11-21", 422],
    ["tomorrow", "2026-11-23", 200],
    ["24 months ahead", "2028-11-22", 200],
    ["beyond them", "2028-11-23", 422],
    ["long ago", "0001-01-01", 422],
    ["the end of time", "9999-12-31", 422],
    ["no such day", "2027-02-29", 400],
    ["a day in another form", "22/11/2027", 400],
    ["an instant", "2027-01-01T00:00:00Z", 400],
    ["nothing", "", 400],
  ])("%s: %s is %i", async (_, on, status) => {
    const response = await form.get(`${path}?on=${encodeURIComponent(on)}`);
    expect(response.status).toBe(status);
    if (status !== 200)
      expect((await bodyOf<Problem>(response)).code).toBe(
        status === 422 ? "day_out_of_range" : "invalid_request",
      );
  });
});
