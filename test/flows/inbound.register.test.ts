import { beforeEach, describe, expect, it } from "vitest";
import { bodyOf, type Decision, type Standing } from "../support/bodies.ts";
import {
  correctedJobPlans,
  gwen,
  huw,
  jobPlans,
  loadCardiology,
  mair,
  plan,
  plansFile,
  put,
  staffFile,
  staffList,
} from "../support/cardiology.ts";
import { everythingIn } from "../support/kept.ts";
import { type TestPorth, testPorth } from "../support/porth.ts";
import { readableOf } from "../support/readable.ts";
import { linesOf, reviewsIn } from "../support/reviewing.ts";
import { type Telling, tell } from "../support/telling.ts";

let porth: TestPorth;

beforeEach(async () => {
  porth = await testPorth();
  await loadCardiology(porth);
});

/** A staff list with leave dates. */
const leavingFile = (...lines: readonly string[]) =>
  staffFile(...lines).replace("Start Date", "Start Date,Leave Date");

const mairStarts = {
  employee_number: "10003",
  assignment_number: "20003",
  surname: "Newly",
  forename: "Mair",
  job_role: "Consultant",
  category: "Permanent",
  department: "Heart",
  start_date: "2026-10-05",
};

const huwsPlan = {
  plan_id: "JP-2",
  employee_number: "10002",
  status: "Signed Off",
  plan_start: "2026-11-01",
  signed_off_on: "01/11/2026",
  dcc: 7,
  spa: "3",
};

/** What an event tells, and the file that says the same. */
const told: readonly (readonly [string, Omit<Telling, "id">, "staff-list" | "job-plans", string])[] = [
  ["a starter", { type: "staff.starter", data: mairStarts }, "staff-list", staffFile(gwen, huw, mair)],
  [
    "a leaver",
    { type: "staff.leaver", data: { employee_number: "10002", leave_date: "2026-11-21" } },
    "staff-list",
    leavingFile(`${gwen},`, `${huw},2026-11-21`),
  ],
  [
    "someone whose leaving is called off",
    { type: "staff.leaver", data: { employee_number: "10002", leave_date: "2027-11-21" } },
    "staff-list",
    leavingFile(`${gwen},`, `${huw},2027-11-21`),
  ],
  [
    "a move",
    { type: "staff.moved", data: { assignment_number: "20002", department: "Dermatology" } },
    "staff-list",
    staffFile(gwen, huw.replace("CARD", "DERM")),
  ],
  ["a plan signed off", { type: "job_plan.updated", data: huwsPlan }, "job-plans", correctedJobPlans],
  [
    "a plan that was not there",
    { type: "job_plan.updated", data: { ...huwsPlan, plan_id: "JP-9" } },
    "job-plans",
    `${jobPlans}\n${plan("JP-9", "10002", "Signed Off", "2026-11-01")}`,
  ],
  [
    "a plan taken back",
    {
      type: "job_plan.updated",
      data: {
        ...huwsPlan,
        plan_id: "JP-1",
        employee_number: "10001",
        status: "Draft",
        plan_start: "2026-04-01",
        signed_off_on: "2026-04-01",
      },
    },
    "job-plans",
    plansFile(
      plan("JP-1", "10001", "Draft", "2026-04-01"),
      plan("JP-2", "10002", "Signed Off", "2025-09-01"),
    ),
  ],
];

describe("what is told is in the register as if a file had said it", () => {
  const registerOf = async (which: TestPorth) => {
    const { extracts, ...register } = await readableOf(which, "current");
    return register;
  };

  it.each(told)("%s", async (_, telling, kind, file) => {
    const before = await registerOf(porth);
    expect(await tell(porth, telling)).toMatchObject({ state: "applied", reason: null });
    const came = await registerOf(porth);

    const plain = await testPorth();
    await loadCardiology(plain);
    const steward = await plain.as(["Register.Write"]);
    expect((await steward.load(kind, file)).status).toBe(201);
    expect(came).toEqual(await registerOf(plain));
    expect(came).not.toEqual(before);
  });

  it("an absence exempts as an exemption does, until it is over", async () => {
    const away = { assignment_number: "20002", from: "2026-11-01", until: "2026-12-31" };
    await tell(porth, { type: "staff.absence_started", data: away });
    const came = await registerOf(porth);
    expect((await standing("CARD")).outcome).toBe("clear");
    const over: Telling = {
      type: "staff.absence_ended",
      id: "msg_2",
      occurredAt: "2026-11-22T09:00:00Z",
      data: { assignment_number: "20002", from: "2026-11-01", until: "2026-11-21" },
    };
    await tell(porth, over);
    expect((await standing("CARD")).outcome).toBe("blocked");

    const plain = await testPorth();
    await loadCardiology(plain);
    const reviewer = await plain.as({ kind: "person", roles: ["Review.Decide"] });
    const exemption = { ...away, kind: "authorised_absence" };
    expect((await reviewer.send("POST", "/v1/exemptions", exemption)).status).toBe(201);
    expect(came).toEqual(await registerOf(plain));
  });
});

const standing = async (department: string): Promise<Standing> =>
  bodyOf<Standing>(await (await porth.as(["Gate.Ask"])).get(`/v1/departments/${department}/standing`));

describe("an event that changes the register", () => {
  const huwSigned: Telling = { type: "job_plan.updated", data: huwsPlan };

  it("moves the revision of the departments that it changes, and of no other", async () => {
    const revisions = async () =>
      Promise.all(["CARD", "DERM"].map(async (code) => (await standing(code)).evidence.revision));
    const [cardiology, dermatology] = (await revisions()) as [number, number];
    await tell(porth, huwSigned);
    expect(await revisions()).toEqual([cardiology + 1, dermatology]);
    await tell(porth, { ...huwSigned, id: "msg_2", occurredAt: "2026-11-22T08:30:00Z" });
    expect(await revisions()).toEqual([cardiology + 1, dermatology]);
    await tell(porth, {
      type: "staff.moved",
      data: { assignment_number: "20002", department: "DERM" },
      id: "msg_3",
    });
    expect(await revisions()).toEqual([cardiology + 2, dermatology + 1]);
  });

  it("has open vacancies judged again in its own commit, and the outside hears of it", async () => {
    const asked = await bodyOf<Decision>(await put(await porth.as(["Gate.Ask"])));
    expect(asked).toMatchObject({ outcome: "blocked", vacancy: { state: "awaiting_review" } });
    await tell(porth, huwSigned);
    const [review] = await reviewsIn(porth);
    expect(review).toMatchObject({ state: "cleared", vacancy: { id: asked.vacancy.id } });
    const { audit = [], event = [] } = await everythingIn(porth.db);
    expect(audit.slice(-2).map(({ type }) => type)).toEqual(["hr_event.received", "vacancy.rejudged"]);
    expect((await linesOf(porth, "vacancy.rejudged")).at(-1)).toMatchObject({
      by: "inbound:esr",
      data: { to: "cleared" },
    });
    expect(event.slice(-2).map(({ type }) => type)).toEqual([
      "decision.cleared",
      "department.standing_changed",
    ]);
  });

  it("tells the trail and the outside nothing personal", async () => {
    const before = await everythingIn(porth.db);
    for (const [at, [, telling]] of told.entries()) await tell(porth, { ...telling, id: `msg_${at}` });
    await tell(porth, {
      type: "staff.leaver",
      data: { employee_number: "17777", leave_date: "2026-12-31" },
      id: "msg_parked",
    });
    await tell(porth, { type: "Gwen.Invented.left", data: {}, id: "msg_unknown" });
    const after = await everythingIn(porth.db);
    const fresh = (table: string, column: string) =>
      (after[table] ?? [])
        .slice(before[table]?.length)
        .map((row) => String(row[column]))
        .join("\n");
    const outside = `${fresh("audit", "body")}\n${fresh("event", "body")}`;
    expect(await linesOf(porth, "hr_event.received")).toHaveLength(told.length + 2);
    expect((await linesOf(porth, "hr_event.received")).at(-1)?.data).toEqual({
      message: expect.stringMatching(/^inb_/),
      source: "esr",
      type: "unknown",
      state: "parked",
      reason: "unknown_type",
    });
    for (const personal of ["Newly", "Mair", "Gwen", "Invented", "Huw", "1000", "2000", "17777", "JP-"])
      expect(outside).not.toContain(personal);
  });

  it("is forgotten for the next full extract, which is the truth", async () => {
    for (const [at, [, telling]] of told.entries()) await tell(porth, { ...telling, id: `msg_${at}` });
    const steward = await porth.as(["Register.Write"]);
    const next = "&mode=commit&allow_shrink=true&extracted_on=2026-11-22";
    expect((await steward.load("staff-list", staffList, next)).status).toBe(201);
    expect((await steward.load("job-plans", jobPlans, next)).status).toBe(201);
    const came = await readableOf(porth, "current");

    const plain = await testPorth();
    await loadCardiology(plain);
    const loader = await plain.as(["Register.Write"]);
    await loader.load("staff-list", staffList, next);
    await loader.load("job-plans", jobPlans, next);
    expect(came).toEqual(await readableOf(plain, "current"));
  });

  it("of before the day of the extract is known to it already", async () => {
    const before = await readableOf(porth);
    expect(await tell(porth, { ...huwSigned, occurredAt: "2026-11-19T23:59:59Z" })).toMatchObject({
      state: "ignored",
      reason: "old",
    });
    expect(await readableOf(porth)).toEqual(before);
    expect(
      await tell(porth, { ...huwSigned, occurredAt: "2026-11-20T00:00:00Z", id: "msg_2" }),
    ).toMatchObject({ state: "applied" });
  });
});
