import { describe, expect, it } from "vitest";
import { assignment, context, person } from "#gate/facts.fixture.ts";
import type { Assignment } from "#gate/facts.ts";
import { inScopeAssignments, isAdvisory, isJudged } from "#gate/scope.ts";

const { asOf, policy } = context();
const held = (...changes: readonly Partial<Assignment>[]) =>
  changes.map((change, at) => assignment({ assignmentNumber: `2000${at}`, ...change }));

describe("in scope from the start date to the leave date, both counted", () => {
  it.each([
    ["2025-11-21", null, 1],
    ["2025-11-22", null, 1],
    ["2025-11-23", null, 0],
    ["2019-02-04", "2025-11-23", 1],
    ["2019-02-04", "2025-11-22", 1],
    ["2019-02-04", "2025-11-21", 0],
    ["2025-11-22", "2025-11-22", 1],
  ] as const)("from %s to %s", (startDate, leaveDate, count) => {
    const someone = person({ assignments: held({ startDate, leaveDate }) });
    expect(inScopeAssignments(someone, asOf, policy)).toHaveLength(count);
  });
});

it("each assignment is looked at by itself", () => {
  const someone = person({ assignments: held({ category: "Bank" }, {}, { startDate: "2025-11-23" }) });
  expect(inScopeAssignments(someone, asOf, policy).map((one) => one.assignmentNumber)).toEqual(["20001"]);
});

describe("the job role starts with a grade in scope, whatever its case", () => {
  it.each([
    ["Consultant", true],
    ["consultant", true],
    ["CONSULTANT CARDIOLOGIST", true],
    ["Consultant (Retire and Return)", true],
    ["Specialty Doctor", false],
    ["Locum Consultant", false],
    ["", false],
  ])("%s: %s", (jobRole, judged) => {
    expect(isJudged(assignment({ jobRole }), policy)).toBe(judged);
  });

  it("a grade that the board adds is in scope from then on", () => {
    const withSas = { ...policy, gradesInScope: ["Consultant", "Specialty"] };
    expect(isJudged(assignment({ jobRole: "specialty doctor" }), withSas)).toBe(true);
  });
});

describe("bank and agency are out; honorary only without paid sessions; what nobody knows is in", () => {
  it.each([
    ["Permanent", 10, true],
    ["Permanent", 0, true],
    ["Permanent", null, true],
    ["Bank", 10, false],
    ["bank", null, false],
    ["AGENCY", 10, false],
    ["Honorary", null, false],
    ["honorary", 0, false],
    ["Honorary", 0.5, true],
    ["Honorary", 10, true],
    ["Honorary Contract", null, true],
    ["Bank Staff", 10, true],
    ["Nobody knows", 10, true],
    ["", 10, true],
  ])("%s with %s sessions: %s", (category, contractedSessions, judged) => {
    expect(isJudged(assignment({ category, contractedSessions }), policy)).toBe(judged);
  });
});

describe("a locum that leaves before the last day of its six months only advises", () => {
  it.each([
    ["Locum", "2026-02-27", true],
    ["Locum", "2026-02-28", false],
    ["Locum", "2026-03-01", false],
    ["Locum", null, false],
    ["LOCUM appointment", "2026-02-27", true],
    ["Long-term locum", "2026-02-27", false],
    ["Permanent", "2026-02-27", false],
    ["", "2026-02-27", false],
  ])("%s from 31 August 2025 to %s: %s", (category, leaveDate, advisory) => {
    const locum = held({
      category,
      startDate: "2025-08-31",
      leaveDate: leaveDate as Assignment["leaveDate"],
    });
    expect(isAdvisory(locum, policy)).toBe(advisory);
  });
});

describe("one assignment that can block is enough: doubt never opens the gate", () => {
  const elsewhere = { isLeadDepartment: false };
  const short = { category: "Locum", startDate: "2025-10-01", leaveDate: "2025-12-31" } as const;
  it.each([
    ["in the lead department", [{}], false],
    ["not in the lead department", [elsewhere], true],
    ["a short locum", [short], true],
    ["a short locum not in the lead department", [{ ...short, ...elsewhere }], true],
    ["a short locum beside one elsewhere", [short, elsewhere], true],
    ["a short locum beside a substantive one", [short, {}], false],
    ["one elsewhere beside a substantive one", [elsewhere, {}], false],
  ] as const)("%s: %s", (_, changes, advisory) => {
    expect(isAdvisory(held(...changes), policy)).toBe(advisory);
  });
});
