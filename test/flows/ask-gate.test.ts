import { beforeEach, describe, expect, it } from "vitest";
import { ask, correctedJobPlans, loadCardiology } from "../support/cardiology.ts";
import { type Caller, type TestPorth, testPorth } from "../support/porth.ts";

let porth: TestPorth;
let form: Caller;

beforeEach(async () => {
  porth = await testPorth();
  await loadCardiology(porth);
  form = await porth.as({ roles: ["Gate.Ask"], sub: "vacancy-form" });
});

const put = (caller: Caller, body: unknown, key = "k-1", headers = {}) =>
  caller.send("POST", "/v1/decisions", body, { "idempotency-key": key, ...headers });

describe("POST /v1/decisions", () => {
  it("201 with every reason when the department may not advertise", async () => {
    const response = await put(form, ask);
    expect(response.status).toBe(201);
    const body = await response.json();
    expect(body).toMatchObject({
      may_advertise: false,
      outcome: "blocked",
      department: { code: "CARD", name: "Cardiology", service_group: "MOR" },
      vacancy: { ref: "TRAC-88123", state: "awaiting_review" },
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
      summary: { in_scope: 2, in_place: 1, exempt: 0, not_in_place: 1 },
    });
    expect(response.headers.get("location")).toBe(`/v1/decisions/${body.id}`);
    expect(body.reasons[0].people).toBeUndefined();
  });

  it("201 and clear once a corrected file is in; the vacancy is cleared", async () => {
    await put(form, ask);
    const steward = await porth.as(["Register.Write"]);
    expect((await steward.load("job-plans", correctedJobPlans)).status).toBe(201);
    const body = await (await put(form, ask, "k-2")).json();
    expect(body).toMatchObject({ may_advertise: true, outcome: "clear", vacancy: { state: "cleared" } });
    expect(body.valid_through).toBe("2026-11-27");
    expect(body.clear_through).toBe("2027-03-31");
  });
});
