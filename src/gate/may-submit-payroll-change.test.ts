import { describe, expect, it } from "vitest";
import { assignment, context, exemption, plan } from "#gate/facts.fixture.ts";
import { maySubmitPayrollChange } from "#gate/may-submit-payroll-change.ts";
import { changeForm, paidNine, payrollFacts } from "#gate/payroll/payroll-facts.fixture.ts";
import type { PayrollFacts } from "#gate/payroll/payroll-facts.ts";
import type { Day } from "./day.ts";
import type { JobPlan } from "./facts.ts";

const { policy } = context();
const ask = (change: Partial<PayrollFacts> = {}) => maySubmitPayrollChange(payrollFacts(change), policy);
const codes = (change: Partial<PayrollFacts> = {}) => ask(change).reasons.map(({ code }) => code);
const withPlans = (...plans: readonly JobPlan[]) => ({ person: paidNine({ plans }) });

it("yes: the plan is in place, agrees with the form, has begun, and is not what was paid", () => {
  expect(ask()).toEqual({ maySubmit: true, outcome: "clear", reasons: [] });
});

describe("the plan in place, as the first question has it", () => {
  it.each<[string, Partial<JobPlan>, readonly string[]]>([
    ["names several people", { identityClear: false }, ["identity_ambiguous"]],
    ["is on paper", { source: "paper" }, ["plan_not_on_allocate"]],
    ["is a draft", { status: "Draft" }, ["plan_not_signed_off"]],
    ["has a status nobody knows", { status: "Nobody knows" }, ["plan_status_unknown"]],
    ["starts today", { planStart: "2025-11-22" }, []],
    ["starts tomorrow", { planStart: "2025-11-23" }, ["plan_not_started"]],
    ["ended yesterday", { planEnd: "2025-11-21" }, ["plan_out_of_date"]],
    ["has no day", { planStart: null, signedOffOn: null }, ["plan_undated"]],
  ])("%s", (_, change, expected) => {
    expect(codes(withPlans(plan(change)))).toEqual(expected);
  });

  it("more than thirteen sessions need their approval, today or before", () => {
    const form = changeForm({ sessions: 13.5 });
    const of = (sgmdApprovedOn: JobPlan["sgmdApprovedOn"]) =>
      codes({ ...withPlans(plan({ totalSessions: 13.5, sgmdApprovedOn })), form });
    expect(of("2025-11-22")).toEqual([]);
    expect(of("2025-11-23")).toEqual(["sessions_not_authorised"]);
  });

  it("no plan at all: that, and nothing of a plan that is not there", () => {
    expect(codes(withPlans())).toEqual(["plan_missing"]);
  });

  it("must be in place today, whatever day the form names", () => {
    const form = changeForm({ effectiveFrom: "2025-12-01" });
    expect(codes({ ...withPlans(plan({ planStart: "2025-11-23" })), form })).toEqual(["plan_not_started"]);
    expect(codes({ ...withPlans(plan({ planEnd: "2025-11-21" })), form })).toEqual(["plan_out_of_date"]);
  });

  it("a live plan speaks, not the revision that has yet to start", () => {
    const revised = plan({ id: "JP-2", planStart: "2025-12-01", totalSessions: 11 });
    expect(codes({ ...withPlans(plan(), revised), form: changeForm({ sessions: 11 }) })).toEqual([
      "sessions_differ",
    ]);
  });
});

describe("the day from which the pay changes, where it lies ahead: no yes for pay that no plan will cover", () => {
  const from = (effectiveFrom: Day, ...plans: readonly JobPlan[]) => ({
    ...withPlans(...plans),
    form: changeForm({ effectiveFrom }),
  });

  it.each<[string, Day, Partial<JobPlan>, readonly string[]]>([
    ["the last of twelve months", "2026-08-31", {}, []],
    ["the day after them", "2026-09-01", {}, ["plan_out_of_date"]],
    ["the plan's last day", "2026-01-31", { planEnd: "2026-01-31" }, []],
    ["the day after it", "2026-02-01", { planEnd: "2026-01-31" }, ["plan_out_of_date"]],
    ["the day on which its review is due", "2026-01-31", { reviewDue: "2026-01-31" }, []],
    ["the day after that", "2026-02-01", { reviewDue: "2026-01-31" }, ["plan_out_of_date"]],
    ["today, the plan's last day", "2025-11-22", { planEnd: "2025-11-22" }, []],
    ["tomorrow, a day too late", "2025-11-23", { planEnd: "2025-11-22" }, ["plan_out_of_date"]],
    ["a day behind, before it was signed off", "2025-11-01", { signedOffOn: "2025-11-20" }, []],
  ])("%s", (_, day, change, expected) => {
    expect(codes(from(day, plan(change)))).toEqual(expected);
  });

  it("names the day, and is not overdue today", () => {
    const { reasons } = ask(from("2026-09-01", plan()));
    expect(reasons).toMatchObject([
      { detail: { on: "2026-09-01" }, people: [{ lastDay: "2026-08-31", daysOverdue: null }] },
    ]);
  });

  it("a successor that is signed off with the same figures goes on", () => {
    const next = plan({ id: "JP-2", planStart: "2026-09-01" });
    expect(codes(from("2026-09-01", plan(), next))).toEqual([]);
    expect(codes(from("2026-09-02", plan(), plan({ ...next, planStart: "2026-09-03" })))).toEqual([
      "plan_not_started",
      "plan_starts_later",
    ]);
  });

  it("a successor with other figures is held against the form too", () => {
    const next = plan({ id: "JP-2", planStart: "2026-09-01", totalSessions: 11, intensityBand: "A" });
    const { reasons } = ask(from("2026-09-01", plan(), next));
    expect(reasons.map(({ code, people }) => [code, people[0]?.planId])).toEqual([
      ["sessions_differ", "JP-2"],
      ["band_differ", "JP-2"],
    ]);
    expect(codes(from("2026-08-31", plan(), next))).toEqual([]);
  });

  it("what is wrong today and then is said once, of today", () => {
    const { reasons } = ask({
      ...from("2026-09-01", plan()),
      form: changeForm({ sessions: 11, effectiveFrom: "2026-09-01" }),
    });
    expect(reasons.map(({ code, count, detail }) => [code, count, detail])).toEqual([
      ["plan_out_of_date", 1, { on: "2026-09-01" }],
      ["sessions_differ", 1, {}],
    ]);
  });
});

it("every reason at once: by rule book, by rule, with whose move it is and the person of the form", () => {
  const { reasons, ...rest } = ask({
    person: paidNine({
      contractedSessions: 10,
      plans: [plan({ status: "Draft", planStart: "2025-12-02" })],
      assignments: [assignment({ assignmentNumber: "20000" }), assignment()],
    }),
    form: changeForm({ sessions: 11, intensityBand: "A" }),
    evidence: { revision: 1, staffList: null, allocate: { id: "imp_2", extractedOn: "2025-11-14" } },
  });
  expect(rest).toEqual({ maySubmit: false, outcome: "blocked" });
  expect(reasons.map(({ rule, code, count, owner }) => [rule, code, count, owner])).toEqual([
    ["JP-3", "plan_not_signed_off", 1, "consultant"],
    ["JP-4", "plan_not_started", 1, "clinical_director"],
    ["JP-8", "staff_list_missing", 0, "data_steward"],
    ["JP-9", "allocate_extract_stale", 0, "data_steward"],
    ["PC-1", "sessions_differ", 1, "service_manager"],
    ["PC-2", "band_differ", 1, "service_manager"],
    ["PC-3", "plan_starts_later", 1, "service_manager"],
    ["PC-4", "plan_not_revised", 1, "clinical_director"],
  ]);
  expect(reasons[4]?.people).toMatchObject([
    {
      assignmentNumber: "20001",
      name: "Gwen Invented",
      planId: "JP-1001",
      detail: { planned: 10, form: 11 },
    },
  ]);
});

describe("the extracts must be there, and seven days old at the most", () => {
  const taken = (extractedOn: "2025-11-15" | "2025-11-14") => ({ id: "imp_1", extractedOn });
  it.each([
    [taken("2025-11-15"), taken("2025-11-15"), []],
    [taken("2025-11-14"), taken("2025-11-15"), ["staff_list_stale"]],
    [taken("2025-11-15"), taken("2025-11-14"), ["allocate_extract_stale"]],
    [taken("2025-11-15"), null, ["allocate_extract_missing"]],
    [null, null, ["allocate_extract_missing", "staff_list_missing"]],
  ] as const)("%j and %j", (staffList, allocate, expected) => {
    expect(codes({ evidence: { revision: 1, staffList, allocate } })).toEqual(expected);
  });
});

describe("what plays no part", () => {
  it.each([
    ["someone exempt with a plan in place", { exemptions: [exemption()] }, []],
    ["someone exempt without a plan", { exemptions: [exemption()], plans: [] }, ["plan_missing"]],
    [
      "a grade out of the gate's scope",
      { assignments: [assignment({ jobRole: "Specialty Doctor" })], plans: [] },
      ["plan_missing"],
    ],
    ["a locum", { assignments: [assignment({ category: "Locum" })], plans: [] }, ["plan_missing"]],
  ] as const)("%s", (_, change, expected) => {
    expect(codes({ person: paidNine(change) })).toEqual(expected);
  });

  it("the day the gate came into force", () => {
    const long = { asOf: "2024-08-31", askedOn: "2024-08-31", ...withPlans() } as const;
    expect(ask(long).maySubmit).toBe(false);
  });
});
