import { beforeEach, describe, expect, it } from "vitest";
import { openDatabase } from "#db/database.ts";
import { bodyOf } from "../support/bodies.ts";
import { type Breakable, breakable } from "../support/breakable.ts";
import { loadCardiology, put } from "../support/cardiology.ts";
import { freshDatabase } from "../support/database.ts";
import { everythingIn } from "../support/kept.ts";
import { type TestPorth, testPorth } from "../support/porth.ts";
import { eventBody, sendSigned, type Taken, type Telling, tell } from "../support/telling.ts";

let porth: TestPorth;
let database: Breakable;

beforeEach(async () => {
  database = breakable(await freshDatabase());
  porth = await testPorth({ db: openDatabase(database.d1) });
  await loadCardiology(porth);
  await put(await porth.as(["Gate.Ask"]));
});

const signed: Telling = {
  type: "job_plan.updated",
  data: {
    plan_id: "JP-2",
    employee_number: "10002",
    status: "Signed Off",
    plan_start: "2026-11-01",
    signed_off_on: "2026-11-01",
  },
};

/** Every kind of event, and at how many statements at the least it can break. */
const writes: readonly (readonly [string, number, Telling])[] = [
  ["a plan that opens a gate", 15, signed],
  ["an absence", 10, { type: "staff.absence_started", data: { assignment_number: "20002" } }],
  [
    "a leaver whom nobody knows",
    5,
    { type: "staff.leaver", data: { assignment_number: "29999", leave_date: "2026-12-31" } },
  ],
  ["an unknown type", 3, { type: "staff.promoted", data: {} }],
  ["a vacancy", 9, { type: "vacancy.requested", data: { department: "DERM", vacancy: { ref: "T-1" } } }],
];

const send = (telling: Telling) => sendSigned(porth, eventBody(telling), telling);

describe("an HR event while the database fails at any one of its statements", () => {
  it.each(writes)(
    "%s: is kept as a whole or not at all, and comes again with the same effect",
    async (_, least, telling) => {
      const before = await everythingIn(porth.db);
      for (let at = 1; ; at += 1) {
        database.breakAt(at, "for good");
        const response = await send(telling);
        database.mend();
        if (response.status === 202) {
          expect(at).toBeGreaterThanOrEqual(least);
          break;
        }
        expect(response.status).toBe(503);
        expect(await everythingIn(porth.db), `statement ${at}`).toEqual(before);
      }
      const taken = await bodyOf<Taken>(await send(telling));
      const after = await everythingIn(porth.db);
      expect(after.inbox).toMatchObject([{ id: taken.id, state: taken.state }]);
      expect(after.audit?.filter(({ type }) => type === "hr_event.received")).toHaveLength(1);
    },
  );

  it("is taken though its answer got lost on the way", async () => {
    database.loseNextAnswer();
    expect((await send(signed)).status).toBe(503);
    const kept = await everythingIn(porth.db);
    expect(await bodyOf<Taken>(await send(signed))).toMatchObject({ state: "applied" });
    expect(await everythingIn(porth.db)).toEqual(kept);
  });

  it("is taken though what waits for it cannot be tried again: that comes the next time", async () => {
    const waits: Telling = {
      type: "staff.leaver",
      id: "msg_waits",
      data: { assignment_number: "20003", leave_date: "2026-12-31" },
    };
    const starts: Telling = {
      type: "staff.starter",
      id: "msg_starts",
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
    await tell(porth, waits);
    const held = database.holdNextRead('"inbox"."state" =');
    const sending = send(starts);
    await held.reached;
    database.breakAt(1, "for good");
    held.letGo();
    expect((await sending).status).toBe(202);
    database.mend();
    const states = async () => ((await everythingIn(porth.db)).inbox ?? []).map(({ state }) => state);
    expect(await states()).toEqual(["parked", "applied"]);
    expect(porth.faults).not.toEqual([]);
    await tell(porth, { ...signed, id: "msg_next" });
    expect(await states()).toEqual(["applied", "applied", "applied"]);
  });
});

describe("an event and something else at the same moment", () => {
  it("both count: the register that the event was held against is the one that it changes", async () => {
    const steward = await porth.as(["Register.Write"]);
    const held = database.holdNextBatch();
    const sending = send(signed);
    await held.reached;
    const renal = "code,name_en,service_group\nCARD,Cardiology,MOR\nDERM,Dermatology,NPTS\nRENA,Renal,MOR\n";
    expect((await steward.load("departments", renal)).status).toBe(201);
    held.letGo();
    expect((await sending).status).toBe(202);
    const { register_row = [], extract = [] } = await everythingIn(porth.db);
    const [plan] = register_row.filter(({ key, removed_by }) => key === "JP-2" && removed_by === null);
    const loaded = extract.filter(({ kind, state }) => kind === "departments" && state === "current");
    expect(String(plan?.added_by).slice(4) > String(loaded[0]?.id).slice(4)).toBe(true);
  });

  it("a leaving that is parked while the one who leaves is added is taken all the same", async () => {
    const held = database.holdNextBatch();
    const sending = send({
      type: "staff.leaver",
      id: "msg_leaves",
      data: { assignment_number: "20003", leave_date: "2026-12-31" },
    });
    await held.reached;
    const data = {
      employee_number: "10003",
      assignment_number: "20003",
      surname: "Newly",
      job_role: "Consultant",
      category: "Permanent",
      department: "CARD",
      start_date: "2026-10-05",
    };
    await tell(porth, { type: "staff.starter", id: "msg_starts", data });
    held.letGo();
    expect(await bodyOf<Taken>(await sending)).toMatchObject({ state: "applied" });
  });
});
