import { describe, expect, it } from "vitest";
import type { Board, PlanRow, StaffRow } from "./board.ts";
import { compare } from "./compare.ts";
import { addDays, addMonths, type Day, lastDayOfMonths, ukDay } from "./days.ts";
import { type ExpectedAnswer, expectedAnswers } from "./expected-answers.ts";
import { stageOf } from "./reading/plan.ts";
import { boardOn, consultant, plan } from "./small-board.ts";

const answer = (board: Board, asOf: Day = board.today, askedOn?: Day): ExpectedAnswer => {
  const found = expectedAnswers(board, asOf, askedOn).get("CARD");
  if (found === undefined) throw new Error("No answer for CARD");
  return found;
};
const codes = (findings: readonly { code: string }[]): string[] => findings.map(({ code }) => code);
const reasons = (board: Board): string[] => codes(answer(board).reasons);
const warnings = (board: Board): string[] => codes(answer(board).warnings);

const TODAY = "2025-03-10";
const withPlan = (...plans: Partial<PlanRow>[]): Board =>
  boardOn(TODAY, { allocate: plans.map((each, index) => plan({ plan_id: `JP-${index + 1}`, ...each })) });
const withStaff = (...staff: Partial<StaffRow>[]): Board => boardOn(TODAY, { staff: staff.map(consultant) });

describe("days", () => {
  it.each([
    ["2024-09-01", 12, "2025-08-31"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2023-03-01", 12, "2024-02-29"],
    ["2025-08-31", 6, "2026-02-28"],
    ["2025-08-29", 6, "2026-02-28"],
    ["2025-08-28", 6, "2026-02-27"],
    ["2023-08-31", 6, "2024-02-29"],
    ["2025-12-31", 12, "2026-12-30"],
  ])("the months that begin on %s, %d of them, end on %s", (first, months, last) => {
    expect(lastDayOfMonths(first, months)).toBe(last);
  });

  it("adds across years and leap days", () => {
    expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
    expect(addDays("2025-01-01", -1)).toBe("2024-12-31");
    expect(addMonths("2024-03-31", -1)).toBe("2024-02-29");
  });
});

describe("the nine cases", () => {
  it("1. a plan from 1 September 2024 holds to 31 August 2025 and not a day longer", () => {
    expect(answer(boardOn("2025-08-31"))).toMatchObject({ outcome: "clear", valid_through: "2025-08-31" });
    expect(reasons(boardOn("2025-09-01"))).toEqual(["plan_out_of_date"]);
    expect(answer(boardOn("2024-08-31"))).toEqual({
      outcome: "clear",
      may_advertise: true,
      reasons: [],
      warnings: [
        { code: "plan_not_started", rule: "JP-4", count: 1, people: ["20000001"] },
        { code: "rule_not_in_force", rule: "JP-10", count: 0, people: [] },
      ],
      summary: { in_scope: 1, in_place: 0, exempt: 0, not_in_place: 1 },
      valid_through: "2024-08-31",
      clear_through: null,
    });
  });

  it("2. half past eleven UTC on 31 August is 1 September in the UK", () => {
    expect(ukDay(Date.UTC(2024, 7, 31, 23, 30))).toBe("2024-09-01");
    expect(ukDay(Date.UTC(2024, 11, 31, 23, 30))).toBe("2024-12-31");
    expect(answer(boardOn(ukDay(Date.UTC(2024, 7, 31, 23, 30))))).toMatchObject({
      outcome: "clear",
      warnings: [],
    });
  });

  it("3. next year's draft does not cancel a live plan", () => {
    const board = withPlan({}, { status: "Draft", plan_start: "2025-09-01", signed_off_on: null });
    expect(answer(board).outcome).toBe("clear");
    expect(warnings(board)).toEqual(["revision_in_progress"]);
  });

  it("4. out of date, with a successor from tomorrow: the successor speaks", () => {
    expect(reasons(withPlan({ plan_start: "2024-01-01" }, { plan_start: "2025-03-11" }))).toEqual([
      "plan_not_started",
    ]);
  });

  it("5. a plan on paper only is not missing", () => {
    expect(reasons(boardOn(TODAY, { allocate: [], paper: [plan()] }))).toEqual(["plan_not_on_allocate"]);
    expect(reasons(boardOn(TODAY, { allocate: [] }))).toEqual(["plan_missing"]);
  });

  it.each([
    ["13", { dcc: 10 }, []],
    ["13.5", { dcc: 10.5 }, ["sessions_not_authorised"]],
    ["13.5, approved tomorrow", { dcc: 10.5, sgmd_approved_on: "2025-03-11" }, ["sessions_not_authorised"]],
    ["13.5, approved today", { dcc: 10.5, sgmd_approved_on: TODAY }, []],
    ["no figure", { dcc: null, spa: null }, []],
  ])("6. %s sessions", (_, sessions, expected) => {
    expect(reasons(withPlan(sessions))).toEqual(expected);
  });

  it("7. an empty department is clear, on evidence only", () => {
    expect(answer(boardOn(TODAY, { staff: [] }))).toMatchObject({
      outcome: "clear",
      valid_through: "2025-03-16",
    });
    expect(warnings(boardOn(TODAY, { staff: [] }))).toEqual(["no_consultants"]);
    const never = boardOn(TODAY, { staff: [], extracts: { staff_list: null, allocate: TODAY, paper: null } });
    expect(reasons(never)).toEqual(["staff_list_missing"]);
    expect(warnings(never)).toEqual([]);
  });

  it("8. a leaver counts on the leave date, and not the day after", () => {
    expect(answer(withStaff({ leave_date: TODAY })).summary.in_scope).toBe(1);
    expect(answer(withStaff({ leave_date: "2025-03-09" })).summary.in_scope).toBe(0);
  });

  it("9. an out-of-date plan beside a live one changes nothing", () => {
    const old = plan({ plan_id: "JP-0", plan_start: "2023-09-01", signed_off_on: "2023-08-20" });
    const board = boardOn(TODAY, { allocate: [old, plan()] });
    expect(answer(board)).toEqual(answer(boardOn(TODAY)));
    expect(answer({ ...board, allocate: [plan(), old] })).toEqual(answer(board));
  });
});

describe("scope", () => {
  it.each<[string, Partial<StaffRow>, number]>([
    ["starts today", { start_date: TODAY }, 1],
    ["starts tomorrow", { start_date: "2025-03-11" }, 0],
    ["bank", { category: "bank" }, 0],
    ["agency", { category: "Agency" }, 0],
    ["unknown category", { category: "Bank Staff" }, 1],
    ["honorary without sessions", { category: "Honorary", contracted_sessions: null }, 0],
    ["honorary with sessions", { category: "Honorary", contracted_sessions: 0.5 }, 1],
    ["lower-case role", { job_role: "consultant physician" }, 1],
    ["SAS grade", { job_role: "Specialty Doctor" }, 0],
    ["by alias", { department: "heart medicine" }, 1],
  ])("%s", (_, changes, inScope) => {
    expect(answer(withStaff(changes)).summary.in_scope).toBe(inScope);
  });

  it.each<[string, Partial<StaffRow>[], boolean]>([
    [
      "locum to the day before six months",
      [{ category: "Locum", start_date: "2024-10-01", leave_date: "2025-03-30" }],
      true,
    ],
    [
      "locum to the six months' last day",
      [{ category: "Locum", start_date: "2024-10-01", leave_date: "2025-03-31" }],
      false,
    ],
    ["locum without an end", [{ category: "Locum", start_date: "2024-10-01" }], false],
    ["led elsewhere", [{ is_lead_department: "N" }], true],
    ["led elsewhere and here", [{ is_lead_department: "0" }, { assignment_number: "20000001-2" }], false],
  ])("%s: advisory is %s", (_, staff, advisory) => {
    const found = answer({ ...withStaff(...staff), allocate: [] });
    expect(found.may_advertise).toBe(advisory);
    expect(codes(advisory ? found.warnings : found.reasons)).toContain("plan_missing");
    expect(found.summary).toEqual({ in_scope: 1, in_place: 0, exempt: 0, not_in_place: 1 });
  });
});

describe("matching", () => {
  const two = [
    consultant(),
    consultant({ employee_number: "20000002", assignment_number: "20000002-1", gmc_number: "7000002" }),
  ];

  it("takes any known identifier, in either department", () => {
    const elsewhere = consultant({ assignment_number: "20000001-9", department: "Elsewhere" });
    const row = plan({ employee_number: "99", gmc_number: "98", assignment_number: "20000001-9" });
    expect(reasons(boardOn(TODAY, { staff: [consultant(), elsewhere], allocate: [row] }))).toEqual([]);
  });

  it("gives a row that names two people to both, and it clears neither", () => {
    const rows = [plan({ gmc_number: "7000002" })];
    expect(answer(boardOn(TODAY, { staff: two, allocate: rows })).reasons).toEqual([
      { code: "identity_ambiguous", rule: "JP-1", count: 2, people: ["20000001", "20000002-1"] },
    ]);
  });

  it("does the same for a GMC number that two people hold", () => {
    const [one, other] = two as [StaffRow, StaffRow];
    const rows = [plan({ gmc_number: "7000001" })];
    const board = boardOn(TODAY, { staff: [one, { ...other, gmc_number: "7000001" }], allocate: rows });
    expect(reasons(board)).toEqual(["identity_ambiguous"]);
    expect(answer(board).summary.not_in_place).toBe(2);
  });
});

describe("a plan", () => {
  it.each([
    ["Signed-Off", "signed_off"],
    [" locked  DOWN", "locked"],
    ["awaiting 2nd sign.off agreement", "awaiting_signoff_2"],
    ["Awaiting Third Sign-Off", "awaiting_signoff_3"],
    ["signed_off", "unknown"],
    ["", null],
  ])("with status %j is at %s", (status, stage) => {
    expect(stageOf(status)).toBe(stage);
  });

  it.each<[string, Partial<PlanRow>, string[]]>([
    ["signed tomorrow", { signed_off_on: "2025-03-11" }, ["plan_not_signed_off"]],
    ["signed on no known day", { signed_off_on: null }, []],
    ["of unknown status", { status: "Approved" }, ["plan_status_unknown"]],
    ["archived", { status: "Archived" }, ["plan_not_signed_off"]],
    ["starting today", { plan_start: TODAY }, []],
    ["ending today", { plan_end: TODAY }, []],
    ["ended yesterday", { plan_end: "2025-03-09" }, ["plan_out_of_date"]],
    ["due for review yesterday", { review_due: "2025-03-09" }, ["plan_out_of_date"]],
    ["with a long end", { plan_start: "2024-03-10", plan_end: "2030-01-01" }, ["plan_out_of_date"]],
    ["dated by its sign-off", { plan_start: null }, []],
    ["without a day", { plan_start: null, signed_off_on: null, plan_end: "2026-01-01" }, ["plan_undated"]],
  ])("%s", (_, changes, expected) => {
    expect(reasons(withPlan(changes))).toEqual(expected);
  });

  it.each<[string, Partial<PlanRow>, string[]]>([
    ["signed", {}, ["plan_not_on_allocate"]],
    ["not yet signed", { signed_off_on: "2025-03-11" }, ["plan_not_on_allocate", "plan_not_signed_off"]],
  ])("on paper without a status, %s", (_, changes, expected) => {
    const paper = [plan({ status: null, ...changes })];
    expect(reasons(boardOn(TODAY, { allocate: [], paper }))).toEqual(expected);
  });

  it("with the same failures and first day yields to the lower id", () => {
    expect(reasons(withPlan({ status: "Draft" }, { plan_end: "2025-01-01" }))).toEqual([
      "plan_not_signed_off",
    ]);
    expect(reasons(withPlan({ plan_end: "2025-01-01" }, { status: "Draft" }))).toEqual(["plan_out_of_date"]);
  });
});

describe("evidence", () => {
  it.each([
    [4, [], []],
    [5, [], ["extract_ageing"]],
    [7, [], ["extract_ageing"]],
    [8, ["staff_list_stale"], []],
  ])("a staff list of %d days", (age, blocking, warning) => {
    const extracts = { staff_list: addDays(TODAY, -age), allocate: TODAY, paper: null };
    expect(reasons(boardOn(TODAY, { extracts }))).toEqual(blocking);
    expect(warnings(boardOn(TODAY, { extracts }))).toEqual(warning);
  });

  it("on a future day is as old as today", () => {
    const found = answer(boardOn(TODAY), "2025-06-01", TODAY);
    expect(found).toMatchObject({
      outcome: "clear",
      valid_through: "2025-06-07",
      clear_through: "2025-08-31",
    });
    expect(answer(boardOn(TODAY), "2025-06-01").outcome).toBe("blocked");
  });
});

describe("how long an answer holds", () => {
  const exempt = (from: Day, until: Day) =>
    ({ assignment_number: "20000001", kind: "other", from, until }) as const;

  it("follows a successor without a gap, and stops at one", () => {
    const next = { signed_off_on: "2025-03-01", plan_end: null };
    expect(answer(withPlan({}, { ...next, plan_start: "2025-09-01" })).clear_through).toBe("2026-08-31");
    expect(answer(withPlan({}, { ...next, plan_start: "2025-09-02" })).clear_through).toBe("2025-08-31");
    const bridge = { exemptions: [exempt("2025-09-01", "2025-09-01")] };
    expect(answer({ ...withPlan({}, { ...next, plan_start: "2025-09-02" }), ...bridge }).clear_through).toBe(
      "2026-09-01",
    );
  });

  it("is not limited by someone who leaves first", () => {
    expect(answer(withStaff({ leave_date: "2025-08-31" })).clear_through).toBeNull();
    expect(answer(withStaff({ leave_date: "2025-09-01" })).clear_through).toBe("2025-08-31");
  });

  it.each<[string, Partial<StaffRow>, Day | null]>([
    ["begins the day after", { start_date: "2025-07-01" }, "2025-08-31"],
    ["leaves a day between", { start_date: "2025-07-02" }, null],
    ["is led elsewhere", { start_date: "2025-07-01", is_lead_department: "no" }, null],
    ["ends before the plan", { start_date: "2025-07-01", leave_date: "2025-08-31" }, null],
  ])("follows an assignment that ends to one that %s", (_, changes, clearThrough) => {
    const next = { assignment_number: "20000001-2", ...changes };
    expect(answer(withStaff({ leave_date: "2025-06-30" }, next)).clear_through).toBe(clearThrough);
  });

  it("ends an exemption with its own assignment", () => {
    const board = withStaff({ leave_date: "2025-03-20" }, { assignment_number: "20000001-2" });
    const exemptions = [exempt(TODAY, "2025-06-30")];
    expect(answer({ ...board, allocate: [], exemptions }).clear_through).toBe("2025-03-20");
  });

  it("counts an exempt person as exempt, and ends with the exemption", () => {
    const found = answer({ ...boardOn(TODAY, { allocate: [] }), exemptions: [exempt(TODAY, "2025-03-12")] });
    expect(found.summary).toEqual({ in_scope: 1, in_place: 0, exempt: 1, not_in_place: 0 });
    expect(found).toMatchObject({ valid_through: "2025-03-12", clear_through: "2025-03-12", warnings: [] });
  });

  it("does not look at an exemption that has ended, or is yet to begin", () => {
    const exemptions = [exempt("2025-01-01", "2025-03-09"), exempt("2025-03-11", "2025-04-01")];
    expect(reasons({ ...boardOn(TODAY, { allocate: [] }), exemptions })).toEqual(["plan_missing"]);
  });
});

describe("warnings", () => {
  it.each<[string, Partial<PlanRow>, string[]]>([
    ["60 days to go", { plan_end: "2025-05-09" }, ["plan_due_for_review"]],
    ["61 days to go", { plan_end: "2025-05-10" }, []],
    ["signed 70 days after", { meeting_date: "2024-06-11" }, []],
    ["signed 71 days after", { meeting_date: "2024-06-10" }, ["signed_off_late"]],
    ["a quarter session", { dcc: 6.75, spa: 3.25 }, ["sessions_not_in_half_steps"]],
    ["other sessions than paid", { dcc: 7.5 }, ["pay_sessions_mismatch", "ten_sessions_not_agreed"]],
    ["agreed", { dcc: 7.5, cd_agreed_on: TODAY }, ["pay_sessions_mismatch"]],
    ["48 hours", { hours: 48 }, []],
    ["more", { hours: 48.25 }, ["hours_over_48"]],
    ["no outcomes", { outcomes: "N" }, ["outcomes_not_recorded"]],
    ["signed on the first day", { signed_off_on: "2024-09-01" }, []],
    ["signed after it", { signed_off_on: "2024-09-02" }, ["agreed_after_start"]],
    ["signed by self", { signed_off_by: "SIÂN  Rhys" }, ["signed_by_self"]],
    ["signed by self, otherwise written", { signed_off_by: "Rhys, Dr. Sian" }, ["signed_by_self"]],
    ["signed by a namesake", { signed_off_by: "Rhys" }, []],
    ["returned once", { times_returned: 1 }, []],
    ["returned twice", { times_returned: 2 }, ["sent_back"]],
    ["no sessions", { dcc: null, spa: null }, ["sessions_not_given"]],
  ])("%s", (_, changes, expected) => {
    expect(warnings(withPlan(changes))).toEqual(expected);
  });

  it.each([
    ["70 days", "2024-12-30", ["revision_in_progress"]],
    ["71 days", "2024-12-29", ["signoff_overdue", "revision_in_progress"]],
  ])("a draft that met %s ago", (_, meeting_date, expected) => {
    const draft = { status: "Draft", signed_off_on: null, meeting_date };
    expect(warnings(withPlan({}, draft))).toEqual(expected);
    expect(warnings(withPlan({}, { ...draft, status: "Expired" }))).toEqual([]);
  });

  it.each([
    ["the sixth month's last day", "2024-09-11", []],
    ["the day after", "2024-09-10", ["six_month_review_not_held"]],
    ["the twelfth month's last day", "2024-03-11", ["six_month_review_not_held"]],
    ["the day after that", "2024-03-10", []],
  ])("a new starter on %s", (_, start_date, expected) => {
    const staff = [consultant({ start_date })];
    expect(warnings({ ...withPlan({ signed_off_on: "2024-07-01" }), staff })).toEqual(expected);
  });

  it.each([
    ["28 days before", "2025-02-09", []],
    ["29 days before", "2025-02-08", ["six_month_review_not_held"]],
    ["today", TODAY, []],
    ["tomorrow", "2025-03-11", ["six_month_review_not_held"]],
  ])("a review held %s the sixth month's last day", (_, meeting_date, expected) => {
    const staff = [consultant({ start_date: "2024-09-10" })];
    const found = answer({ ...withPlan({ meeting_date }), staff }).warnings;
    expect(codes(found).filter((code) => code === "six_month_review_not_held")).toEqual(expected);
  });

  it.each([
    ["A", null, "A", []],
    ["A", "a", "a", []],
    ["A", "B", "A", ["pay_band_mismatch"]],
    ["B", null, "A", ["pay_band_mismatch"]],
    [null, null, "A", []],
    ["A", null, null, []],
  ])("paid %s and %s, planned %s", (one, two, planned, expected) => {
    const first = { contracted_sessions: 5, intensity_band: one };
    const second = { contracted_sessions: 5, intensity_band: two, assignment_number: "20000001-2" };
    const board = {
      ...withPlan({ intensity_band: planned }),
      staff: [consultant(first), consultant(second)],
    };
    expect(warnings(board)).toEqual(expected);
  });
});

describe("compare", () => {
  const expected = answer(withPlan({ plan_end: "2025-03-09", hours: 50 }));
  const json = {
    ...expected,
    reasons: expected.reasons.map((each) => ({
      ...each,
      severity: "block",
      people: [{ assignment_number: "20000001" }],
    })),
    warnings: expected.warnings.map(({ code, rule, count }) => ({ code, rule, count, severity: "warn" })),
  };

  it("has nothing to say of the same answer", () => {
    expect(compare(expected, json)).toEqual([]);
  });

  it("names each difference", () => {
    const wrong = {
      ...json,
      outcome: "clear",
      reasons: [],
      warnings: [{ ...json.warnings[0], count: 2 }, { code: "x" }],
    };
    expect(compare(expected, wrong)).toEqual([
      'outcome: expected "blocked", got "clear"',
      "reasons: plan_out_of_date is missing (1: 20000001)",
      "warnings.hours_over_48.count: expected 1, got 2",
      'warnings: "x" is too many (nothing: null)',
    ]);
  });
});
