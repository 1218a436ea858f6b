import { beforeEach, describe, expect, it } from "vitest";
import { bodyOf, type Decision, type Problem } from "../support/bodies.ts";
import { ask, correctCardiology, loadCardiology, plan, plansFile, put } from "../support/cardiology.ts";
import { everythingIn, rowsIn } from "../support/kept.ts";
import { type Caller, type TestPorth, testPorth } from "../support/porth.ts";

let porth: TestPorth;
let form: Caller;

beforeEach(async () => {
  porth = await testPorth();
  await loadCardiology(porth);
  form = await porth.as({ roles: ["Gate.Ask"], sub: "vacancy-form" });
});

const about = (department: string, ref = "TRAC-1") => ({ department, vacancy: { ref } });

describe("POST /v1/decisions", () => {
  it("201 with every member of the answer, and every reason, when the department may not advertise", async () => {
    const response = await put(form);
    expect(response.status).toBe(201);
    const body = await bodyOf<Decision>(response);
    expect(response.headers.get("location")).toBe(`/v1/decisions/${body.id}`);
    expect(body).toEqual({
      id: expect.stringMatching(/^dec_[0-9A-Z]{26}$/),
      reference: expect.stringMatching(/^PORTH-[0-9A-Z]{4}-[0-9A-Z]{2}$/),
      may_advertise: false,
      outcome: "blocked",
      department: { code: "CARD", name: "Cardiology", service_group: "MOR" },
      vacancy: {
        id: expect.stringMatching(/^vac_[0-9A-Z]{26}$/),
        ref: "TRAC-88123",
        state: "awaiting_review",
      },
      asked_at: "2026-11-22T09:14:03.120Z",
      as_of: "2026-11-22",
      valid_through: null,
      clear_through: null,
      reasons: [
        {
          code: "plan_out_of_date",
          rule: "JP-5",
          severity: "block",
          count: 1,
          owner: "clinical_director",
          message: "1 consultant's job plan is out of date.",
          fix: "Hold the job plan reviews and sign them off on Allocate.",
        },
      ],
      warnings: [],
      summary: { in_scope: 2, in_place: 1, exempt: 0, not_in_place: 1 },
      policy: {
        id: "sbuhb-job-plan-gate",
        version: "2024-09-01",
        digest: porth.deps.policyName.digest,
      },
      evidence: {
        revision: 3,
        staff_list: { extracted_on: "2026-11-20", age_days: 2 },
        allocate: { extracted_on: "2026-11-20", age_days: 2 },
      },
      receipt: `/v1/decisions/${body.id}/receipt`,
    });
  });

  it("201 and clear, with the days until which that holds", async () => {
    await correctCardiology(porth);
    expect(await bodyOf<Decision>(await put(form))).toMatchObject({
      may_advertise: true,
      outcome: "clear",
      vacancy: { state: "clear" },
      valid_through: "2026-11-27",
      clear_through: "2027-03-31",
      reasons: [],
    });
  });

  it("201 and clear with a warning where nobody is in post", async () => {
    const body = await bodyOf<Decision>(await put(form, about("DERM")));
    expect(body).toMatchObject({ may_advertise: true, reasons: [] });
    expect(body.warnings.map(({ code, count }) => [code, count])).toEqual([["no_consultants", 0]]);
    expect(body.summary).toEqual({ in_scope: 0, in_place: 0, exempt: 0, not_in_place: 0 });
  });

  it("201 for any description of the post", async () => {
    const vacancy = {
      ref: "TRAC-88123",
      title: "Meddyg ymgynghorol",
      grade: "Consultant",
      appointment_type: "retire_and_return",
      position_number: "12345678",
    };
    expect((await put(form, { department: "CARD", vacancy, requested_by: "A. Manager" })).status).toBe(201);
    expect((await everythingIn(porth.db)).vacancy).toMatchObject([
      { title: "Meddyg ymgynghorol", position_number: "12345678", requested_by: "A. Manager" },
    ]);
  });

  it.each(["CARD", "card", " Card ", "Heart", "HEART", "430", "Cardiology", "cardioleg", "Cárdiology"])(
    "201 to a department called ‘%s’",
    async (name) => {
      const response = await put(form, about(name));
      expect(response.status).toBe(201);
      expect((await bodyOf<Decision>(response)).department.code).toBe("CARD");
    },
  );

  it.each(["Cardio", "431", "Heart Failure", "!", "*"])(
    "404 to a department called ‘%s’, and keeps nothing",
    async (name) => {
      const before = await everythingIn(porth.db);
      const response = await put(form, about(name));
      expect(response.status).toBe(404);
      expect((await bodyOf<Problem>(response)).code).toBe("unknown_department");
      expect(await everythingIn(porth.db)).toEqual(before);
    },
  );

  it("keeps the decision, its grounds, the vacancy, a line of the trail and the answer, once each", async () => {
    const before = await everythingIn(porth.db);
    await put(form);
    const after = await everythingIn(porth.db);
    const more = Object.keys(after).filter((table) => after[table]?.length !== before[table]?.length);
    expect(more).toEqual([
      ...["audit", "decision", "event", "evidence", "kept_answer"],
      ...["policy", "review", "sequence", "vacancy"],
    ]);
    expect(after.event?.slice(before.event?.length).map(({ type }) => type)).toEqual([
      ...["decision.made", "decision.blocked", "review.requested"],
    ]);
    for (const table of more.filter((one) => one !== "event"))
      expect(after[table]?.length, table).toBe((before[table]?.length ?? 0) + 1);
  });

  it("keeps the grounds of two equal answers once", async () => {
    await put(form, ask, "k-1");
    await put(form, ask, "k-2");
    expect(await rowsIn(porth.db, "decision")).toBe(2);
    expect(await rowsIn(porth.db, "evidence")).toBe(1);
    expect(await rowsIn(porth.db, "policy")).toBe(1);
  });
});

describe("people in question", () => {
  const broken = plansFile(
    plan("JP-2", "10002", "Awaiting 2nd sign-off", "2025-09-01"),
    plan("JP-1", "10001", "Signed Off", "2025-09-01"),
  );

  beforeEach(async () => {
    expect((await (await porth.as(["Register.Write"])).load("job-plans", broken)).status).toBe(201);
  });

  it("are named to Gate.ReadDetail, in order of assignment, reasons in order of rule", async () => {
    const body = await bodyOf<Decision>(await put(await porth.as(["Gate.Ask", "Gate.ReadDetail"])));
    expect(body.reasons.map(({ rule, code, count }) => [rule, code, count])).toEqual([
      ["JP-3", "plan_not_signed_off", 1],
      ["JP-5", "plan_out_of_date", 2],
    ]);
    expect(body.reasons[1]?.people?.map(({ assignment_number }) => assignment_number)).toEqual([
      "20001",
      "20002",
    ]);
    expect(body.reasons[1]?.people?.[0]).toEqual({
      assignment_number: "20001",
      name: "Gwen Invented",
      plan_id: "JP-1",
      stage: "signed_off",
      first_day: "2025-09-01",
      last_day: "2026-08-31",
      days_overdue: 83,
      waiting_on: "clinical_director",
      days_waiting: null,
    });
    expect(body.reasons[0]?.people?.[0]).toMatchObject({
      stage: "awaiting_signoff_2",
      waiting_on: "service_manager",
    });
  });

  it("are named to nobody else", async () => {
    const text = await (await put(form)).text();
    expect(text).not.toMatch(/Gwen|Invented|Huw|Fictional|people/);
  });
});

describe("a vacancy", () => {
  it("keeps its id however often it is asked about", async () => {
    const [first, second] = [await put(form, ask, "k-1"), await put(form, ask, "k-2")];
    const ids = [(await bodyOf<Decision>(first)).vacancy.id, (await bodyOf<Decision>(second)).vacancy.id];
    expect(new Set(ids).size).toBe(1);
    expect(await rowsIn(porth.db, "vacancy")).toBe(1);
  });

  it("is another one under another reference, and in another department", async () => {
    await put(form, about("CARD", "A"), "k-1");
    await put(form, about("CARD", "B"), "k-2");
    await put(form, about("DERM", "A"), "k-3");
    expect(await rowsIn(porth.db, "vacancy")).toBe(3);
  });

  it("awaits review while it is blocked, is cleared when it comes clear, and stays cleared", async () => {
    const states = [];
    states.push((await bodyOf<Decision>(await put(form, ask, "k-1"))).vacancy.state);
    await correctCardiology(porth);
    for (const key of ["k-2", "k-3"])
      states.push((await bodyOf<Decision>(await put(form, ask, key))).vacancy.state);
    expect(states).toEqual(["awaiting_review", "cleared", "cleared"]);
  });

  it("is blocked again once the evidence is too old, and says so", async () => {
    await correctCardiology(porth);
    await put(form, ask, "k-1");
    porth.setClock("2026-11-28T09:00:00Z");
    form = await porth.as({ roles: ["Gate.Ask"], sub: "vacancy-form" });
    const body = await bodyOf<Decision>(await put(form, ask, "k-2"));
    expect(body).toMatchObject({ outcome: "blocked", vacancy: { state: "awaiting_review" } });
    expect(body.reasons.map(({ code }) => code)).toEqual(["allocate_extract_stale", "staff_list_stale"]);
  });
});
