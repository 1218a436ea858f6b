import { beforeEach, describe, expect, it } from "vitest";
import { bodyOf, type Decision, type Exemption, type Page, type Problem } from "../support/bodies.ts";
import { gwen, huw, loadCardiology, put, staffFile } from "../support/cardiology.ts";
import { everythingIn, rowsIn } from "../support/kept.ts";
import { type Caller, type TestPorth, testPorth } from "../support/porth.ts";

let porth: TestPorth;
let reviewer: Caller;

beforeEach(async () => {
  porth = await testPorth();
  await loadCardiology(porth);
  reviewer = await porth.as({ kind: "person", roles: ["Review.Decide"] });
});

const absent = {
  assignment_number: "20002",
  kind: "authorised_absence",
  from: "2026-11-01",
  until: "2026-11-30",
  reference: "MW-2026-14",
};
const record = (change: object = {}, caller = reviewer) =>
  caller.send("POST", "/v1/exemptions", { ...absent, ...change });
const recorded = async (change: object = {}): Promise<Exemption> => {
  const response = await record(change);
  expect(response.status).toBe(201);
  return bodyOf<Exemption>(response);
};
const asked = async (): Promise<Decision> =>
  bodyOf<Decision>(await put(await porth.as(["Gate.Ask"]), undefined, crypto.randomUUID()));
const revisionOf = async (department: string) =>
  (await everythingIn(porth.db)).revision?.find(({ scope }) => scope === department)?.number;
const lastLine = async () => (await everythingIn(porth.db)).audit?.at(-1);

describe("POST /v1/exemptions", () => {
  it("201 with what was recorded, and a line of the trail", async () => {
    const response = await record();
    expect(response.status).toBe(201);
    const body = await bodyOf<Exemption>(response);
    expect(body).toEqual({
      id: expect.stringMatching(/^exm_/),
      ...absent,
      recorded_by: expect.stringMatching(/^test:~[0-9a-f]{32}$/),
      recorded_at: "2026-11-22T09:14:03.120Z",
      ended_by: null,
      ended_at: null,
    });
    expect(response.headers.get("location")).toBe(`/v1/exemptions/${body.id}`);
    const line = await lastLine();
    expect(line?.type).toBe("exemption.recorded");
    expect(JSON.parse(String(line?.body))).toMatchObject({
      by: body.recorded_by,
      data: { exemption: body.id, department: "CARD", kind: "authorised_absence" },
    });
  });

  it("counts the person as exempt, which opens the gate until its last day at the most", async () => {
    expect((await asked()).outcome).toBe("blocked");
    const before = Number(await revisionOf("CARD"));
    await recorded({ until: "2026-11-25" });
    expect(await asked()).toMatchObject({
      outcome: "clear",
      vacancy: { state: "cleared" },
      valid_through: "2026-11-25",
      clear_through: "2026-11-25",
      summary: { in_scope: 2, in_place: 1, exempt: 1, not_in_place: 0 },
    });
    expect(await revisionOf("CARD")).toBe(before + 1);
  });

  it.each([
    ["before its first day", { from: "2026-11-23", until: "2026-11-30" }, "blocked"],
    ["on its first day", { from: "2026-11-22", until: "2026-11-30" }, "clear"],
    ["on its last day", { from: "2026-11-01", until: "2026-11-22" }, "clear"],
    ["after its last day", { from: "2026-11-01", until: "2026-11-21" }, "blocked"],
    ["of a colleague", { assignment_number: "20001" }, "blocked"],
  ])("%s the answer is as it should be", async (_, change, outcome) => {
    await recorded(change);
    expect((await asked()).outcome).toBe(outcome);
  });

  it.each([
    ["one day", "2026-11-22", "2026-11-22", 201],
    ["twelve months to the day", "2026-11-22", "2027-11-21", 201],
    ["a day more", "2026-11-22", "2027-11-22", 422],
    ["twelve months from a leap day", "2028-02-29", "2029-02-28", 201],
    ["a day more than those", "2028-02-29", "2029-03-01", 422],
    ["an end before the beginning", "2026-11-22", "2026-11-21", 422],
    ["a day that is none", "2026-11-31", "2026-12-31", 400],
  ])("%s: %s to %s is %i", async (_, from, until, status) => {
    const response = await record({ from, until });
    expect(response.status).toBe(status);
    if (status === 422) expect((await bodyOf<Problem>(response)).code).toBe("day_out_of_range");
    expect(await rowsIn(porth.db, "exemption")).toBe(status === 201 ? 1 : 0);
  });

  it.each([
    ["an unknown assignment", { assignment_number: "99999" }, "/assignment_number"],
    ["a blank assignment", { assignment_number: " " }, "/assignment_number"],
    ["a reason of health", { kind: "sickness" }, "/kind"],
    ["another field", { diagnosis: "none of ours" }, "/diagnosis"],
    ["no last day", { until: undefined }, "/until"],
    ["a reference of two lines", { reference: "a\nb" }, "/reference"],
  ])("400 %s, and keeps nothing", async (_, change, pointer) => {
    const before = await everythingIn(porth.db);
    const response = await record(change);
    expect(response.status).toBe(400);
    expect((await bodyOf<Problem>(response)).errors).toMatchObject([{ pointer }]);
    expect(await everythingIn(porth.db)).toEqual(before);
  });

  it("403 to an application, whatever roles it is given, and to a person without the role", async () => {
    const before = await everythingIn(porth.db);
    const application = await porth.as({ kind: "application", roles: ["Review.Decide", "Review.Read"] });
    const person = await porth.as({ kind: "person", roles: ["Review.Read", "Register.Write"] });
    for (const caller of [application, person]) {
      expect((await record({}, caller)).status).toBe(403);
      expect((await caller.get("/v1/exemptions")).status).toBe(403);
      const id = "exm_01ARZ3NDEKTSV4RRFFQ69G5FAV";
      expect((await caller.send("DELETE", `/v1/exemptions/${id}`)).status).toBe(403);
    }
    expect(await everythingIn(porth.db)).toEqual(before);
  });

  it("stays with the assignment when the staff list is loaded anew", async () => {
    await recorded();
    const steward = await porth.as(["Register.Write"]);
    const fresh = staffFile(huw, gwen, "10003,20003,Newly,Mair,Registrar,Permanent,CARD,2026-11-01");
    expect((await steward.load("staff-list", fresh, "&mode=commit&extracted_on=2026-11-22")).status).toBe(
      201,
    );
    expect((await asked()).summary).toMatchObject({ in_scope: 2, exempt: 1 });
  });
});

describe("DELETE /v1/exemptions/{id}", () => {
  it("204 and the gate is closed again, with a line of the trail", async () => {
    const { id } = await recorded();
    expect((await asked()).outcome).toBe("clear");
    const response = await reviewer.send("DELETE", `/v1/exemptions/${id}`);
    expect(response.status).toBe(204);
    const line = await lastLine();
    expect(line?.type).toBe("exemption.ended");
    expect(JSON.parse(String(line?.body)).data).toEqual({ exemption: id, department: "CARD" });
    expect(await asked()).toMatchObject({ outcome: "blocked", summary: { exempt: 0, not_in_place: 1 } });
  });

  it("204 a second time, and ends it once", async () => {
    const { id } = await recorded();
    await reviewer.send("DELETE", `/v1/exemptions/${id}`);
    const before = await everythingIn(porth.db);
    expect((await reviewer.send("DELETE", `/v1/exemptions/${id}`)).status).toBe(204);
    expect(await everythingIn(porth.db)).toEqual(before);
  });

  it.each(["exm_01ARZ3NDEKTSV4RRFFQ69G5FAV", "nonsense"])("404 for %s", async (id) => {
    expect((await reviewer.send("DELETE", `/v1/exemptions/${id}`)).status).toBe(404);
  });
});

describe("GET /v1/exemptions", () => {
  it("200 with all of them, newest first, ended ones too, page by page", async () => {
    const [first, second] = [await recorded(), await recorded({ assignment_number: "20001", kind: "other" })];
    await reviewer.send("DELETE", `/v1/exemptions/${first.id}`);
    const response = await reviewer.get("/v1/exemptions?limit=1");
    expect(response.headers.get("link")).toContain('rel="next"');
    const page = await bodyOf<Page<Exemption>>(response);
    expect(page).toEqual({ items: [second], next: second.id });
    const rest = await bodyOf<Page<Exemption>>(await reviewer.get(`/v1/exemptions?cursor=${page.next}`));
    expect(rest).toEqual({
      items: [{ ...first, ended_by: first.recorded_by, ended_at: "2026-11-22T09:14:03.120Z" }],
      next: null,
    });
  });
});
