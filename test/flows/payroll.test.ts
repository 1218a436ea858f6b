import { compactVerify, createLocalJWKSet, type JSONWebKeySet } from "jose";
import { beforeEach, describe, expect, it } from "vitest";
import type * as z from "zod";
import type { payrollDecisionShape } from "#routes/shapes/payroll.ts";
import { bodyOf, type Problem, textOf } from "../support/bodies.ts";
import { loadCardiology, plan as planLine, plansFile, staffFile } from "../support/cardiology.ts";
import { rowsIn } from "../support/kept.ts";
import { type Caller, type TestPorth, testPorth } from "../support/porth.ts";
import { linesOf } from "../support/reviewing.ts";

type PayrollDecision = z.output<typeof payrollDecisionShape>;

let porth: TestPorth;
let payroll: Caller;

const asPayroll = () => porth.as({ roles: ["Payroll.Ask"], sub: "hr-system" });

beforeEach(async () => {
  porth = await testPorth();
  await loadCardiology(porth);
  payroll = await asPayroll();
});

/** Moves the clock on, past the life of a token. */
const goOn = async (instant: string): Promise<void> => {
  porth.setClock(instant);
  payroll = await asPayroll();
};

const path = "/v1/payroll-changes/check";

/** Gwen's plan has ten sessions from 1 April 2026, signed off that day, and no band; nothing says what she is paid. */
const change = {
  assignment_number: "20001",
  effective_from: "2026-12-01",
  sessions: 10,
  previous: { sessions: 9 },
};

const check = (body: object = {}, headers: Record<string, string> = {}, who = payroll): Promise<Response> =>
  who.send("POST", path, { ...change, ...body }, headers);

const answered = async (body: object = {}): Promise<PayrollDecision> => {
  const response = await check(body);
  expect(response.status, await response.clone().text()).toBe(201);
  return bodyOf<PayrollDecision>(response);
};

const codes = async (body: object = {}) => (await answered(body)).reasons.map(({ code }) => code);

/** Loads Allocate anew with Gwen's one plan so. */
const plan = async (
  cells: Partial<Record<"status" | "start" | "end" | "signed" | "dcc" | "band" | "approved", string>>,
) => {
  const { status = "Signed Off", start = "2026-04-01", end = "", signed = "2026-04-01" } = cells;
  const header =
    "Job Plan ID,Employee Number,Status,Start Date,End Date,Sign Off Date,DCC,SPA,Intensity Band,SGMD Approval";
  const { dcc = "7", band = "", approved = "" } = cells;
  const row = ["JP-1", "10001", status, start, end, signed, dcc, "3", band, approved].join(",");
  const steward = await porth.as(["Register.Write"]);
  const query = "&mode=commit&extracted_on=2026-11-22&allow_shrink=true";
  const response = await steward.load("job-plans", `${header}\n${row}\n`, query);
  expect(response.status, await response.clone().text()).toBe(201);
};

describe("POST /v1/payroll-changes/check", () => {
  it("201 yes: the plan in place is the form's, and not what was paid", async () => {
    const response = await check({ form_ref: "CF-1", requested_by: "A. Manager" });
    expect(response.status).toBe(201);
    const body = await bodyOf<PayrollDecision>(response);
    expect(response.headers.get("location")).toBe(`/v1/payroll-changes/${body.id}`);
    expect(body).toEqual({
      id: expect.stringMatching(/^pay_\w{26}$/),
      may_submit: true,
      outcome: "clear",
      department: { code: "CARD", name: "Cardiology", service_group: "MOR" },
      change: {
        assignment_number: "20001",
        effective_from: "2026-12-01",
        sessions: 10,
        intensity_band: null,
        previous: { sessions: 9, changed_on: null },
        form_ref: "CF-1",
      },
      asked_at: "2026-11-22T09:14:03.120Z",
      as_of: "2026-11-22",
      reasons: [],
      policy: { id: "sbuhb-job-plan-gate", version: "2024-09-01", digest: expect.any(String) },
      evidence: {
        revision: expect.any(Number),
        staff_list: { extracted_on: "2026-11-20", age_days: 2 },
        allocate: { extracted_on: "2026-11-20", age_days: 2 },
      },
      receipt: `/v1/payroll-changes/${body.id}/receipt`,
    });
  });

  it.each([
    ["the sessions of the plan", { sessions: 10 }, []],
    ["a quarter more", { sessions: 10.25 }, ["sessions_differ"]],
    ["a quarter less", { sessions: 9.75 }, ["sessions_differ"]],
    ["no band, as in the plan", { intensity_band: null }, []],
    ["a band that the plan has not", { intensity_band: "A" }, ["band_differ"]],
    ["paid from the plan's first day", { effective_from: "2026-04-01" }, []],
    ["paid from the day before", { effective_from: "2026-03-31" }, ["plan_starts_later"]],
    ["paid so already", { previous: { sessions: 10 } }, ["plan_not_revised"]],
    ["nothing said of the pay until now", { previous: undefined }, ["plan_not_revised"]],
    ["signed off the day after", { previous: { sessions: 10, changed_on: "2026-03-31" } }, []],
    ["signed off that day", { previous: { sessions: 10, changed_on: "2026-04-01" } }, ["plan_not_revised"]],
    [
      "all of it wrong",
      { sessions: 11, intensity_band: "A", effective_from: "2026-03-31", previous: { sessions: 10 } },
      ["sessions_differ", "band_differ", "plan_starts_later", "plan_not_revised"],
    ],
  ] as const)("%s", async (_, body, expected) => {
    expect(await codes(body)).toEqual(expected);
  });

  it("a band is the same whatever its case, and is a difference to what was paid", async () => {
    await plan({ band: "b" });
    const previous = { sessions: 10, intensity_band: null };
    expect(await codes({ intensity_band: "B", previous })).toEqual([]);
    expect(await codes({ intensity_band: "B", previous: { ...previous, intensity_band: "B" } })).toEqual([
      "plan_not_revised",
    ]);
    expect(await codes({ previous })).toEqual(["band_differ"]);
  });

  it.each([
    ["starts today", { start: "2026-11-22" }, []],
    ["starts tomorrow", { start: "2026-11-23" }, ["plan_not_started"]],
    ["ends on the day from which it is paid", { end: "2026-12-01" }, []],
    ["ended yesterday", { end: "2026-11-21" }, ["plan_out_of_date"]],
    ["is a draft", { status: "Draft", signed: "" }, ["plan_not_signed_off"]],
    ["was signed off today", { signed: "2026-11-22" }, []],
    ["is to be signed off tomorrow", { signed: "2026-11-23" }, ["plan_not_signed_off"]],
    ["has a status that nobody knows", { status: "Nobody knows" }, ["plan_status_unknown"]],
    ["has no day", { start: "", signed: "" }, ["plan_undated"]],
    ["has thirteen sessions", { dcc: "10" }, []],
    ["has more, and no approval", { dcc: "10.5" }, ["sessions_not_authorised"]],
    ["has more, approved today", { dcc: "10.5", approved: "2026-11-22" }, []],
    [
      "has more, to be approved tomorrow",
      { dcc: "10.5", approved: "2026-11-23" },
      ["sessions_not_authorised"],
    ],
  ] as const)("a plan that %s", async (_, cells, expected) => {
    await plan(cells);
    const sessions = "dcc" in cells ? Number(cells.dcc) + 3 : 10;
    expect(await codes({ sessions })).toEqual(expected);
  });

  it.each([
    ["2026-12-31", "the plan's last day", []],
    ["2027-01-01", "the day after it", ["plan_out_of_date"]],
  ] as const)("paid from %s, %s", async (effective_from, _, expected) => {
    await plan({ end: "2026-12-31" });
    const { reasons } = await answered({ effective_from });
    expect(reasons.map(({ code }) => code)).toEqual(expected);
    if (expected.length > 0)
      expect(reasons[0]?.message).toBe(
        "On 1 January 2027, when the pay changes: 1 consultant's job plan is out of date.",
      );
  });

  it("a plan on paper is none in place, until it is on Allocate too", async () => {
    const steward = await porth.as(["Register.Write"]);
    await steward.load(
      "job-plans",
      plansFile(planLine("JP-2", "10002", "Signed Off", "2026-04-01")),
      "&mode=commit&extracted_on=2026-11-22&allow_shrink=true",
    );
    expect(await codes()).toEqual(["plan_missing"]);
    const onPaper = "Employee Number,Start Date,Sign Off Date,DCC,SPA\n10001,2026-04-01,2026-04-01,7,3\n";
    expect((await steward.load("paper-plans", onPaper)).status).toBe(201);
    expect(await codes()).toEqual(["plan_not_on_allocate"]);
    await plan({});
    expect(await codes()).toEqual([]);
  });

  it("a plan whose numbers name two people is nobody's", async () => {
    const steward = await porth.as(["Register.Write"]);
    const row = "JP-1,10001,20002,Signed Off,2026-04-01,2026-04-01,7,3";
    const file = `Job Plan ID,Employee Number,Assignment Number,Status,Start Date,Sign Off Date,DCC,SPA\n${row}\n`;
    const query = "&mode=commit&extracted_on=2026-11-22&allow_shrink=true";
    expect((await steward.load("job-plans", file, query)).status).toBe(201);
    expect(await codes()).toEqual(["identity_ambiguous"]);
  });

  it("someone without a plan, whoever they are, has nothing to be paid by", async () => {
    const steward = await porth.as(["Register.Write"]);
    const sas = "10005,20005,Arall,Nia,Specialty Doctor,Permanent,DERM,2019-02-04";
    const lines = ["10001,20001,Invented,Gwen,Consultant,Permanent,CARD,2019-02-04", sas];
    expect((await steward.load("staff-list", staffFile(...lines))).status).toBe(201);
    expect(await codes({ assignment_number: "20005" })).toEqual(["plan_missing"]);
  });

  it.each([
    ["2026-11-27T12:00:00Z", []],
    ["2026-11-28T12:00:00Z", ["staff_list_stale", "allocate_extract_stale"]],
  ] as const)("on %s the extracts of 20 November are seven days old, or more", async (now, expected) => {
    await goOn(now);
    expect((await codes()).toSorted()).toEqual([...expected].toSorted());
  });

  it("names the person for readers of detail alone, in the language asked for", async () => {
    const both = await porth.as(["Payroll.Ask", "Gate.ReadDetail"]);
    const response = await check({ sessions: 11 }, { "accept-language": "cy" }, both);
    expect(response.headers.get("content-language")).toBe("cy");
    const body = await bodyOf<PayrollDecision>(response);
    expect(body.department.name).toBe("Cardioleg");
    expect(body.reasons[0]).toMatchObject({
      message: "Nid yw'r sesiynau ar y ffurflen yn gyfanswm y cynllun swydd.",
      people: [
        {
          assignment_number: "20001",
          name: "Gwen Invented",
          plan_id: "JP-1",
          detail: { planned: 10, form: 11 },
        },
      ],
    });
    expect(await textOf(await check({ sessions: 11 }))).not.toMatch(/Gwen|Invented|JP-1"|people/);
  });
});

describe("what is refused, and keeps nothing", () => {
  const nothingKept = async () => {
    expect(await rowsIn(porth.db, "payroll_decision")).toBe(0);
    expect(await linesOf(porth, "payroll_change.checked")).toEqual([]);
  };

  it.each([
    ["20009", "an assignment that nobody holds"],
    ["10001", "an employee number"],
    ["20001 ", "another text than the staff list's"],
  ])("404 for %s: %s", async (assignment_number) => {
    const response = await check({ assignment_number });
    expect(response.status).toBe(404);
    const problem = await bodyOf<Problem>(response);
    expect(problem.code).toBe("unknown_assignment");
    expect(JSON.stringify(problem)).not.toContain(assignment_number.trim());
    await nothingKept();
  });

  it.each([
    ["/surplus", { surplus: 1 }],
    ["/previous/surplus", { previous: { surplus: 1 } }],
    ["/sessions", { sessions: "10" }],
    ["/sessions", { sessions: -1 }],
    ["/sessions", { sessions: undefined }],
    ["/effective_from", { effective_from: "2026-02-30" }],
    ["/assignment_number", { assignment_number: " " }],
    ["/intensity_band", { intensity_band: "" }],
    ["/previous/changed_on", { previous: { changed_on: "yesterday" } }],
  ])("400 at %s for %j", async (pointer, body) => {
    const response = await check(body);
    expect(response.status).toBe(400);
    const { errors = [] } = await bodyOf<Problem>(response);
    expect(new Set(errors.map((one) => "pointer" in one && one.pointer))).toEqual(new Set([pointer]));
    await nothingKept();
  });

  it("401 without a token, 403 without Payroll.Ask", async () => {
    expect((await check({}, {}, porth.anyone)).status).toBe(401);
    expect((await check({}, {}, await porth.as(["Gate.Ask", "Gate.ReadDetail"]))).status).toBe(403);
    await nothingKept();
  });
});

describe("what is kept", () => {
  it("the answer, an audit line without anybody's number, and the facts about that person alone", async () => {
    const { id, policy, evidence } = await answered({ sessions: 11 });
    expect(await linesOf(porth, "payroll_change.checked")).toMatchObject([
      {
        data: {
          check: id,
          department: "CARD",
          outcome: "blocked",
          reasons: [{ code: "sessions_differ", count: 1 }],
          policy: policy.digest,
          revision: evidence.revision,
        },
      },
    ]);
    expect(JSON.stringify(await linesOf(porth, "payroll_change.checked"))).not.toContain("20001");
    const { results } = await porth.db.d1.prepare("select facts from evidence").all<{ facts: string }>();
    expect(results.map(({ facts }) => [facts.includes("Gwen"), facts.includes("Huw")])).toEqual([
      [true, false],
    ]);
  });

  it("nobody is told outside", async () => {
    const before = await rowsIn(porth.db, "event");
    await answered();
    expect(await rowsIn(porth.db, "event")).toBe(before);
  });

  it("is not changed by anyone", async () => {
    await answered();
    const changed = porth.db.d1.prepare("update payroll_decision set outcome = 'clear'").run();
    await expect(changed).rejects.toThrow(/decisions_are_kept/);
  });

  it("the same key and body get the first answer again, byte for byte; another body is refused", async () => {
    const key = { "idempotency-key": "k-1" };
    const first = await textOf(await check({}, key));
    await goOn("2026-11-25T09:00:00Z");
    expect(await textOf(await check({}, key))).toBe(first);
    expect((await check({ sessions: 11 }, key)).status).toBe(422);
    expect(await rowsIn(porth.db, "payroll_decision")).toBe(1);
  });

  it("without a key each request is asked anew", async () => {
    expect((await answered()).id).not.toBe((await answered()).id);
  });
});

describe("GET /v1/payroll-changes/{id}", () => {
  it("200 as it was answered, whatever the register says since", async () => {
    const first = await answered({ sessions: 11, previous: { intensity_band: null } });
    await plan({ dcc: "8" });
    expect(await (await payroll.get(`/v1/payroll-changes/${first.id}`)).json()).toEqual(first);
  });

  it("to whoever asked, and to those who read detail; to others it is not there", async () => {
    const { id, receipt } = await answered();
    const detail = await porth.as(["Payroll.Ask", "Gate.ReadDetail"]);
    const others: readonly [Caller, number][] = [
      [await porth.as({ roles: ["Payroll.Ask"], sub: "another" }), 404],
      [await porth.as(["Gate.ReadDetail", "Gate.Ask"]), 403],
      [detail, 200],
    ];
    for (const at of [`/v1/payroll-changes/${id}`, receipt])
      for (const [who, status] of others) expect((await who.get(at)).status).toBe(status);
    for (const at of ["pay_1", `dec_${id.slice(4)}`])
      expect((await payroll.get(`/v1/payroll-changes/${at}`)).status).toBe(404);
  });

  it("its receipt is the answer without people, signed by a published key, the same to everyone", async () => {
    const body = await answered({ sessions: 11 });
    const keys = createLocalJWKSet(
      await bodyOf<JSONWebKeySet>(await porth.anyone.get("/.well-known/jwks.json")),
    );
    const response = await payroll.get(body.receipt);
    expect(response.headers.get("content-type")).toBe("application/jose");
    const receipt = await textOf(response);
    const { payload } = await compactVerify(receipt, keys);
    expect(JSON.parse(new TextDecoder().decode(payload))).toEqual(body);
    const detail = await porth.as(["Payroll.Ask", "Gate.ReadDetail"]);
    expect(await textOf(await detail.get(body.receipt))).toBe(receipt);
  });
});
