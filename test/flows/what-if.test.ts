import { beforeEach, describe, expect, it } from "vitest";
import type * as z from "zod";
import type { simulatedShape } from "#routes/shapes/what-if.ts";
import { bodyOf, type Problem, type Standing } from "../support/bodies.ts";
import { loadCardiology } from "../support/cardiology.ts";
import { everythingIn } from "../support/kept.ts";
import { type Caller, type TestPorth, testPorth } from "../support/porth.ts";

type Simulated = z.output<typeof simulatedShape>;

let porth: TestPorth;
let reader: Caller;

beforeEach(async () => {
  porth = await testPorth();
  await loadCardiology(porth);
  reader = await porth.as(["Gate.ReadDetail"]);
});

const path = "/v1/what-if";
const signed = { status: "Signed Off", plan_start: "2026-11-22", signed_off_on: "2026-11-22" };
const huwSigned = { assignment_number: "20002", plan: { plan_id: "JP-2", ...signed } };
const send = (body: object, caller = reader, query = "") => caller.send("POST", `${path}${query}`, body);
const suppose = async (changes: readonly object[], more: object = {}, query = ""): Promise<Simulated> => {
  const response = await send({ department: "CARD", changes, ...more }, reader, query);
  expect(response.status).toBe(200);
  return bodyOf<Simulated>(response);
};
const refused = async (body: object, caller = reader, query = "") => {
  const response = await send(body, caller, query);
  const { code, errors } = await bodyOf<Problem>(response);
  return {
    status: response.status,
    code,
    pointers: errors?.map((each) => "pointer" in each && each.pointer),
  };
};

describe("POST /v1/what-if", () => {
  it("200 with the standing, marked as simulated, when nothing is changed", async () => {
    const asker = await porth.as(["Gate.Ask", "Gate.ReadDetail"]);
    const standing = await bodyOf<Standing>(await asker.get("/v1/departments/CARD/standing"));
    expect(await suppose([])).toEqual({ ...standing, simulated: true });
  });

  it("200: signed plans open the gate, and nothing is stored", async () => {
    const before = await everythingIn(porth.db);
    expect(await suppose([huwSigned])).toMatchObject({
      simulated: true,
      may_advertise: true,
      outcome: "clear",
      reasons: [],
      summary: { in_scope: 2, in_place: 2, exempt: 0, not_in_place: 0 },
      clear_through: "2027-03-31",
    });
    expect(await everythingIn(porth.db)).toEqual(before);
  });

  it("200: no plan at all is a plan that is missing, of a person who is named", async () => {
    const { outcome, reasons } = await suppose([huwSigned, { assignment_number: "20001", plan: null }]);
    expect(outcome).toBe("blocked");
    expect(reasons).toMatchObject([
      { code: "plan_missing", count: 1, people: [{ assignment_number: "20001", name: "Gwen Invented" }] },
    ]);
  });

  it("200: a change that repeats the person's own plan changes nothing", async () => {
    const own = {
      plan_id: "JP-2",
      status: "Signed Off",
      plan_start: "2025-09-01",
      signed_off_on: "2025-09-01",
    };
    expect(await suppose([{ assignment_number: "20002", plan: own }])).toEqual(await suppose([]));
  });

  it("200: the last of two changes of one person counts", async () => {
    const none = { assignment_number: "20002", plan: null };
    expect((await suppose([none, huwSigned])).outcome).toBe("clear");
    expect((await suppose([huwSigned, none])).reasons.map(({ code }) => code)).toEqual(["plan_missing"]);
  });

  it("200: too many sessions are supposed too, and their approval", async () => {
    const busy = { ...huwSigned, plan: { ...huwSigned.plan, dcc: 11 } };
    expect((await suppose([busy])).reasons.map(({ code }) => code)).toEqual(["sessions_not_authorised"]);
    const approved = { ...busy, plan: { ...busy.plan, sgmd_approved_on: "2026-11-22" } };
    expect((await suppose([approved])).outcome).toBe("clear");
  });

  it("200 by an alias, in Welsh and in both languages", async () => {
    const welsh = await send({ department: "Heart", changes: [] }, reader, "?lang=cy");
    expect(welsh.headers.get("content-language")).toBe("cy");
    expect((await bodyOf<Simulated>(welsh)).department).toMatchObject({ code: "CARD", name: "Cardioleg" });
    expect((await suppose([], {}, "?lang=both")).reasons[0]?.message).toHaveProperty("cy");
  });
});

describe("on another day", () => {
  it.each([
    ["today", "2026-11-22", "clear", undefined],
    ["the last day of Gwen's plan", "2027-03-31", "clear", true],
    ["the day after", "2027-04-01", "blocked", true],
    ["24 months ahead", "2028-11-22", "blocked", true],
  ])("%s", async (_, on, outcome, forecast) => {
    const body = await suppose([huwSigned], { on });
    expect(body).toMatchObject({ as_of: on, outcome, simulated: true });
    expect(body.forecast).toBe(forecast);
    expect(body.evidence.staff_list).toEqual({ extracted_on: "2026-11-20", age_days: 2 });
  });

  it.each([
    ["yesterday", "2026-11-21", 422, "day_out_of_range"],
    ["beyond the 24 months", "2028-11-23", 422, "day_out_of_range"],
    ["no such day", "2027-02-29", 400, "invalid_request"],
    ["a day in another form", "22/11/2027", 400, "invalid_request"],
  ])("%s: %s is %i", async (_, on, status, code) => {
    expect(await refused({ department: "CARD", on, changes: [] })).toMatchObject({ status, code });
  });
});

describe("what cannot be supposed", () => {
  it("404 for an unknown department", async () => {
    expect(await refused({ department: "NOWHERE", changes: [] })).toMatchObject({
      status: 404,
      code: "unknown_department",
    });
  });

  it.each<[string, object, readonly string[]]>([
    [
      "an assignment that nobody here holds",
      { assignment_number: "29999" },
      ["/changes/1/assignment_number"],
    ],
    [
      "a total that differs from its parts",
      { plan: { dcc: 7, spa: 3, total_sessions: 11 } },
      ["/changes/1/plan/total_sessions"],
    ],
    [
      "a total that differs from the parts of the plan it starts from",
      { plan: { plan_id: "JP-2", total_sessions: 11 } },
      ["/changes/1/plan/total_sessions"],
    ],
    [
      "an end before the start",
      { plan: { plan_start: "2026-11-02", plan_end: "2026-11-01" } },
      ["/changes/1/plan/plan_end"],
    ],
    ["a field that is none", { plan: { colour: "blue" } }, ["/changes/1/plan/colour"]],
    ["a field that is none, beside the plan", { name: "Huw" }, ["/changes/1/name"]],
    ["a day that is none", { plan: { plan_start: "1 May 2026" } }, ["/changes/1/plan/plan_start"]],
    ["a figure below nought", { plan: { dcc: -1 } }, ["/changes/1/plan/dcc"]],
    ["no plan and no null", { plan: undefined }, ["/changes/1/plan"]],
  ])("400 for %s, and says where", async (_, change, pointers) => {
    const changes = [
      { assignment_number: "20001", plan: null },
      { ...huwSigned, ...change },
    ];
    expect(await refused({ department: "CARD", changes })).toEqual({
      status: 400,
      code: "invalid_request",
      pointers,
    });
  });

  it("400 for a field that is none, a missing one, and an unknown parameter", async () => {
    expect(await refused({ department: "CARD", changes: [], simulated: true })).toMatchObject({
      status: 400,
      pointers: ["/simulated"],
    });
    expect(await refused({ department: "CARD" })).toMatchObject({ status: 400, pointers: ["/changes"] });
    expect((await refused({ department: "CARD", changes: [] }, reader, "?on=2026-12-01")).status).toBe(400);
  });

  it("400 for what is not JSON, 415 for another type of content, 413 for too much", async () => {
    expect((await reader.send("POST", path, "{")).status).toBe(400);
    expect((await reader.send("POST", path, "a=1", { "content-type": "text/plain" })).status).toBe(415);
    expect((await reader.send("POST", path, JSON.stringify({ department: "C".repeat(70_000) }))).status).toBe(
      413,
    );
  });

  it("401 without a token, 403 without Gate.ReadDetail", async () => {
    const body = { department: "CARD", changes: [] };
    expect((await send(body, porth.anyone)).status).toBe(401);
    expect((await send(body, await porth.as(["Gate.Ask", "Review.Read"]))).status).toBe(403);
  });
});
