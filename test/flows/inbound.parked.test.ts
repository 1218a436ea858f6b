import { beforeEach, describe, expect, it } from "vitest";
import { clock } from "#auth/principal.ts";
import { keepHouse } from "#runtime/housekeeping.ts";
import { bodyOf, type Standing } from "../support/bodies.ts";
import { departments, gwen, huw, loadCardiology, mair, staffFile } from "../support/cardiology.ts";
import { everythingIn, rowsIn } from "../support/kept.ts";
import { type TestPorth, testPorth } from "../support/porth.ts";
import { readableOf } from "../support/readable.ts";
import { linesOf } from "../support/reviewing.ts";
import { eventBody, sendSigned, type Telling, tell } from "../support/telling.ts";

let porth: TestPorth;

beforeEach(async () => {
  porth = await testPorth();
  await loadCardiology(porth);
});

const messages = async () => (await everythingIn(porth.db)).inbox ?? [];

const mairStarts: Telling = {
  type: "staff.starter",
  id: "msg_starter",
  data: {
    employee_number: "10003",
    assignment_number: "20003",
    surname: "Newly",
    job_role: "Consultant",
    category: "Permanent",
    department: "CARD",
    start_date: "2026-10-05",
  },
};
const mairMoves: Telling = {
  type: "staff.moved",
  id: "msg_moved",
  data: { assignment_number: "20003", department: "DERM" },
};
const toRenal: Telling = {
  type: "staff.moved",
  id: "msg_renal",
  data: { assignment_number: "20002", department: "Renal Medicine" },
};

describe("what is not understood is taken, kept and left alone", () => {
  const at = { type: "staff.leaver", data: { assignment_number: "20002", leave_date: "soon" } };
  it.each<readonly [string, string | null, readonly string[], Omit<Telling, "id">]>([
    [
      "nobody's leaving",
      "unknown_person",
      [],
      { type: "staff.leaver", data: { employee_number: "17777", leave_date: "2026-12-31" } },
    ],
    [
      "a move to nowhere",
      "unknown_department",
      ["department"],
      { type: "staff.moved", data: { assignment_number: "20002", department: "Alchemy" } },
    ],
    [
      "a starter in a department that nobody knows",
      "unknown_department",
      ["department"],
      { ...mairStarts, data: { ...(mairStarts.data as object), department: "Alchemy" } },
    ],
    ["a day in words", "unreadable", ["leave_date"], at],
    [
      "a plan of nobody",
      "unknown_person",
      [],
      { type: "job_plan.updated", data: { plan_id: "JP-7", employee_number: "17777", status: "Draft" } },
    ],
    [
      "a plan that names nobody and that nobody knows",
      "unknown_plan",
      [],
      { type: "job_plan.updated", data: { plan_id: "JP-7", status: "Draft" } },
    ],
    [
      "the end of an absence that nobody told of",
      "unknown_absence",
      [],
      { type: "staff.absence_ended", data: { assignment_number: "20002" } },
    ],
    [
      "numbers of two people",
      "numbers_disagree",
      ["assignment_number", "employee_number"],
      {
        type: "staff.leaver",
        data: { assignment_number: "20002", employee_number: "10001", leave_date: "2026-12-31" },
      },
    ],
    [
      "a type that nobody knows",
      "unknown_type",
      [],
      { type: "staff.promoted", data: { surname: "Invented" } },
    ],
    [
      "a vacancy in a department that nobody knows",
      "unknown_department",
      ["department"],
      { type: "vacancy.requested", data: { department: "Alchemy", vacancy: { ref: "T-1" } } },
    ],
  ])("%s", async (_, reason, fields, telling) => {
    const before = await readableOf(porth);
    const taken = await tell(porth, telling);
    expect(taken).toEqual({ id: expect.stringMatching(/^inb_/), state: "parked", reason });
    expect(await readableOf(porth)).toEqual(before);
    const [row] = await messages();
    expect(row).toMatchObject({ id: taken.id, state: "parked", reason, body: eventBody(telling) });
    expect(JSON.parse(String(row?.fields)).toSorted()).toEqual(fields);
    expect(await rowsIn(porth.db, "decision")).toBe(0);
    const { audit = [] } = await everythingIn(porth.db);
    expect(audit.at(-1)?.body).not.toMatch(/Invented|Newly|Alchemy|17777|2000|soon|JP-7/);
  });

  it("a person with two assignments moves when it is said which", async () => {
    const steward = await porth.as(["Register.Write"]);
    await steward.load("staff-list", staffFile(gwen, huw, huw.replace("20002", "20009")));
    const data = { employee_number: "10002", department: "DERM" };
    expect(await tell(porth, { type: "staff.moved", data })).toMatchObject({
      state: "parked",
      reason: "assignment_unclear",
    });
  });
});

describe("what is parked is taken once it makes sense", () => {
  const revived = async (id: string) => (await messages()).find(({ message_id }) => message_id === id);

  it("by a later event, one making sense of the next, on behalf of its source", async () => {
    await tell(porth, {
      type: "staff.absence_ended",
      id: "msg_back",
      data: { assignment_number: "20003", from: "2026-11-01", until: "2026-11-20" },
      occurredAt: "2026-11-22T08:30:00Z",
    });
    await tell(porth, {
      type: "staff.absence_started",
      id: "msg_away",
      data: { assignment_number: "20003", from: "2026-11-01" },
    });
    await tell(porth, mairMoves);
    expect((await messages()).map(({ state }) => state)).toEqual(["parked", "parked", "parked"]);
    await tell(porth, mairStarts);
    expect((await messages()).map(({ state, body, reason }) => [state, body, reason])).toEqual(
      Array(4).fill(["applied", null, null]),
    );
    const lines = (await linesOf(porth, "hr_event.received")).slice(-4);
    expect(lines.map(({ by, data }) => [by, data.state])).toEqual(Array(4).fill(["inbound:esr", "applied"]));
    const { exemption = [] } = await everythingIn(porth.db);
    expect(exemption.map(({ recorded_by, ended_by }) => [recorded_by, ended_by])).toEqual([
      ["inbound:esr", "inbound:esr"],
      ["inbound:esr", null],
    ]);
  });

  it("by a staff list", async () => {
    await tell(porth, { ...mairMoves });
    const steward = await porth.as({ roles: ["Register.Write"], sub: "steward" });
    expect((await steward.load("staff-list", staffFile(gwen, huw, mair))).status).toBe(201);
    expect(await revived("msg_moved")).toMatchObject({ state: "applied", body: null });
    expect((await linesOf(porth, "hr_event.received")).at(-1)?.by).toMatch(/steward/);
    expect((await standing("DERM")).summary.in_scope).toBe(1);
  });

  it("by a departments list; a vacancy that waits is asked about then", async () => {
    await tell(porth, toRenal);
    await tell(porth, {
      type: "vacancy.requested",
      id: "msg_asked",
      data: { department: "Renal Medicine", vacancy: { ref: "T-1" } },
    });
    const steward = await porth.as(["Register.Write"]);
    expect((await steward.load("departments", `${departments}RENA,Renal Medicine,,MOR,\n`)).status).toBe(201);
    expect(await revived("msg_renal")).toMatchObject({ state: "applied" });
    expect(await revived("msg_asked")).toMatchObject({ state: "asked", body: null, reason: null });
    const { decision = [] } = await everythingIn(porth.db);
    expect(decision).toMatchObject([
      { department: "RENA", vacancy_ref: "T-1", outcome: "blocked", asked_by: "inbound:esr" },
    ]);
  });

  it("by the undoing of an import", async () => {
    const steward = await porth.as(["Register.Write"]);
    await steward.load("staff-list", staffFile(gwen, huw, mair));
    const loaded = await steward.load(
      "staff-list",
      staffFile(gwen, huw),
      "&mode=commit&extracted_on=2026-11-21&allow_shrink=true",
    );
    const { id } = await bodyOf<{ id: string }>(loaded);
    await tell(porth, mairMoves);
    expect(await revived("msg_moved")).toMatchObject({ state: "parked" });
    expect((await steward.send("POST", `/v1/imports/${id}/undo`)).status).toBe(200);
    expect(await revived("msg_moved")).toMatchObject({ state: "applied" });
  });

  it("by the housekeeping, if all else was missed", async () => {
    await tell(porth, {
      type: "staff.absence_started",
      id: "msg_away",
      data: { assignment_number: "20003", from: "2026-11-01" },
    });
    await porth.db.d1.prepare("update inbox set body = replace(body, '20003', '20002')").run();
    await keepHouse(porth.deps);
    expect(await revived("msg_away")).toMatchObject({ state: "applied" });
    expect((await linesOf(porth, "hr_event.received")).at(-1)?.by).toBe(clock.id);
    expect(
      await tell(porth, {
        type: "staff.absence_ended",
        id: "msg_back",
        data: { assignment_number: "20002", from: "2026-11-01", until: "2026-11-20" },
        occurredAt: "2026-11-22T09:00:00Z",
      }),
    ).toMatchObject({ state: "applied" });
  });

  it("unless something newer was told meanwhile", async () => {
    await tell(porth, mairMoves);
    const later = { ...mairStarts, occurredAt: "2026-11-22T09:00:00Z" };
    await tell(porth, later);
    expect(await revived("msg_moved")).toMatchObject({ state: "ignored", reason: "old", body: null });
    expect((await standing("CARD")).summary.in_scope).toBe(3);
  });

  it("also behind more than a hundred that make no sense, each once, whoever tries at the same moment", async () => {
    for (let at = 0; at < 120; at += 1)
      await tell(porth, { type: "staff.promoted", id: `msg_${at}`, data: {} });
    await tell(porth, mairMoves);
    await tell(porth, {
      type: "staff.leaver",
      id: "msg_leaves",
      data: { employee_number: "10003", leave_date: "2027-01-31" },
    });
    const other: Telling = {
      type: "staff.leaver",
      id: "msg_other",
      data: { assignment_number: "20001", leave_date: "2027-01-31" },
    };
    const both = [mairStarts, other].map((each) => sendSigned(porth, eventBody(each), each));
    expect((await Promise.all(both)).map(({ status }) => status)).toEqual([202, 202]);
    expect(await revived("msg_moved")).toMatchObject({ state: "applied" });
    expect(await revived("msg_leaves")).toMatchObject({ state: "applied" });
    const taken = (await linesOf(porth, "hr_event.received")).filter(({ data }) => data.state === "applied");
    expect(taken).toHaveLength(4);
    expect(porth.faults).toEqual([]);
  });
});

const standing = async (department: string): Promise<Standing> =>
  bodyOf<Standing>(await (await porth.as(["Gate.Ask"])).get(`/v1/departments/${department}/standing`));
