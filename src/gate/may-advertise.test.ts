import { describe, expect, it } from "vitest";
import { dayOf } from "#gate/day.ts";
import { assignment, facts, factsOn, person, plan } from "#gate/facts.fixture.ts";
import type { Facts } from "#gate/facts.ts";
import { mayAdvertise } from "#gate/may-advertise.ts";
import { policy20240901 as policy } from "#gate/policies/2024-09-01.ts";

const ask = (given: Facts) => mayAdvertise(given, policy);
const codes = (given: Facts) => ask(given).reasons.map(({ code }) => code);
const warned = (given: Facts) => ask(given).warnings.map(({ code }) => code);
const withPlans = (...plans: ReturnType<typeof plan>[]) => [person({ plans })];

it("a department with everyone in place may advertise, and says until when", () => {
  expect(ask(facts())).toEqual({
    mayAdvertise: true,
    outcome: "clear",
    reasons: [],
    warnings: [],
    summary: { inScope: 1, inPlace: 1, exempt: 0, notInPlace: 0 },
    validThrough: "2025-11-27",
    clearThrough: "2026-08-31",
  });
});

describe("the cases that must be right", () => {
  const from1September = [person({ plans: [plan({ planStart: "2024-09-01", signedOffOn: "2024-08-01" })] })];

  it("1: a plan that starts on 1 September 2024 is in place until 31 August 2025", () => {
    expect(codes(factsOn("2025-08-31", { people: from1September }))).toEqual([]);
    expect(codes(factsOn("2025-09-01", { people: from1September }))).toEqual(["plan_out_of_date"]);
  });

  it("1: the day before the rule is in force the answer is clear, with a notice and the findings as warnings", () => {
    const answer = ask(factsOn("2024-08-31", { people: [person({ plans: [] })] }));
    expect(answer.outcome).toBe("clear");
    expect(answer.warnings.map(({ code, severity }) => [code, severity])).toEqual([
      ["plan_missing", "warn"],
      ["rule_not_in_force", "warn"],
    ]);
    expect(answer.validThrough).toBe("2024-08-31");
    expect(answer.clearThrough).toBeNull();
  });

  it("2: 31 August 2024 23:30 UTC is already 1 September in the UK", () => {
    expect(codes(factsOn(dayOf("2024-08-31T23:30:00Z"), { people: [person({ plans: [] })] }))).toEqual([
      "plan_missing",
    ]);
  });

  it("3: a draft of next year's plan never cancels a live signed one", () => {
    const draft = plan({
      id: "JP-1002",
      status: "Draft",
      planStart: "2026-09-01",
      meetingOn: null,
      signedOffOn: null,
    });
    const given = facts({ people: withPlans(plan(), draft) });
    expect(codes(given)).toEqual([]);
    expect(warned(given)).toEqual(["revision_in_progress"]);
  });

  it("4: an out-of-date plan and a signed successor from tomorrow: the codes are the successor's", () => {
    const old = plan({ planStart: "2024-11-01" });
    const successor = plan({ id: "JP-1002", planStart: "2025-11-23" });
    expect(codes(facts({ people: withPlans(old, successor) }))).toEqual(["plan_not_started"]);
  });

  it("5: a plan on paper alone is not on Allocate, and never missing", () => {
    const paper = plan({ source: "paper", status: null });
    expect(codes(facts({ people: withPlans(paper) }))).toEqual(["plan_not_on_allocate"]);
  });

  it.each([
    [13, null, []],
    [13.5, null, ["sessions_not_authorised"]],
    [13.5, "2025-11-22", []],
    [13.5, "2025-11-23", ["sessions_not_authorised"]],
  ] as const)("6: %s sessions approved on %s", (totalSessions, sgmdApprovedOn, expected) => {
    const given = plan({ dcc: null, spa: null, totalSessions, sgmdApprovedOn });
    expect(codes(facts({ people: withPlans(given) }))).toEqual(expected);
  });

  it("7: an empty department on fresh evidence may advertise, and is told so; without a staff list it may not", () => {
    expect(ask(facts({ people: [] })).outcome).toBe("clear");
    expect(warned(facts({ people: [] }))).toEqual(["no_consultants"]);
    const evidence = { ...facts().evidence, staffList: null };
    expect(codes(facts({ people: [], evidence }))).toEqual(["staff_list_missing"]);
    expect(warned(facts({ people: [], evidence }))).toEqual([]);
  });

  it("8: someone who leaves is in scope on the leave date, and gone the day after", () => {
    const people = [person({ plans: [], assignments: [assignment({ leaveDate: "2025-11-22" })] })];
    expect(codes(factsOn("2025-11-22", { people }))).toEqual(["plan_missing"]);
    expect(codes(factsOn("2025-11-23", { people }))).toEqual([]);
  });

  it("9: an out-of-date plan more, or rows in another order, change nothing", () => {
    const old = plan({ id: "JP-0001", planStart: "2023-09-01" });
    const alone = ask(facts());
    expect(ask(facts({ people: withPlans(plan(), old) }))).toEqual(alone);
    expect(ask(facts({ people: withPlans(old, plan()) }))).toEqual(alone);
  });
});

it("says all reasons at once, sorted by rule and then code, with the people by assignment number", () => {
  const people = [
    person({ plans: [plan({ planStart: "2024-01-01", totalSessions: 14 })] }),
    person({
      employeeNumber: "10002",
      assignments: [assignment({ assignmentNumber: "10999" })],
      plans: [plan({ id: "JP-2", planStart: "2024-02-01" })],
    }),
    person({ employeeNumber: "10003", plans: [] }),
  ];
  const { reasons, summary } = ask(facts({ people }));
  expect(reasons.map(({ code, rule, count }) => [code, rule, count])).toEqual([
    ["plan_out_of_date", "JP-5", 2],
    ["sessions_not_authorised", "JP-6", 1],
    ["plan_missing", "JP-7", 1],
  ]);
  expect(reasons[0]?.people.map(({ assignmentNumber }) => assignmentNumber)).toEqual(["10999", "20001"]);
  expect(summary).toEqual({ inScope: 3, inPlace: 0, exempt: 0, notInPlace: 3 });
});

it("someone who only advises is counted, and blocks nothing", () => {
  const people = [person({ plans: [], assignments: [assignment({ isLeadDepartment: false })] })];
  const answer = ask(facts({ people }));
  expect(answer.outcome).toBe("clear");
  expect(answer.warnings.map(({ code, severity }) => [code, severity])).toEqual([["plan_missing", "warn"]]);
  expect(answer.summary).toEqual({ inScope: 1, inPlace: 0, exempt: 0, notInPlace: 1 });
});

it("someone exempt gives no finding, and the answer holds no longer than the exemption", () => {
  const exemptions = [
    { assignmentNumber: "20001", from: "2025-11-01", until: "2025-11-25" },
  ] as const satisfies Facts["people"][number]["exemptions"];
  const answer = ask(facts({ people: [person({ plans: [], exemptions })] }));
  expect(answer).toMatchObject({ outcome: "clear", warnings: [], validThrough: "2025-11-25" });
  expect(answer.summary).toEqual({ inScope: 1, inPlace: 0, exempt: 1, notInPlace: 0 });
});
