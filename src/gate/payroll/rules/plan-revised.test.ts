import { describe, expect, it } from "vitest";
import { assignment, context, plan } from "#gate/facts.fixture.ts";
import type { JobPlan, PersonInPost } from "#gate/facts.ts";
import { changeForm, paidNine, payrollFacts, speakingFor } from "#gate/payroll/payroll-facts.fixture.ts";
import type { PreviousPay } from "#gate/payroll/payroll-facts.ts";
import { planRevised } from "./plan-revised.ts";

interface Given {
  readonly planned?: Partial<JobPlan>;
  readonly listed?: Partial<PersonInPost>;
  readonly previous?: Partial<PreviousPay>;
}

/** Whether a plan of ten sessions and band B, paid so already, was revised. */
const isRevised = ({ planned = {}, listed = {}, previous = {} }: Given): boolean => {
  const given = payrollFacts({
    person: paidNine({ contractedSessions: 10, plans: [plan(planned)], ...listed }),
    form: changeForm({ previous: { sessions: null, changedOn: null, ...previous } }),
  });
  return planRevised.evaluate(speakingFor(given), given, context()) === null;
};
const listedBand = (intensityBand: string | null) => ({ assignments: [assignment({ intensityBand })] });

it("a plan that is paid already was not revised", () => {
  expect(isRevised({})).toBe(false);
});

describe("signed off on 18 August 2025, after the figure paid last changed", () => {
  it.each([
    ["2025-08-17", "2025-08-18", true],
    ["2025-08-18", "2025-08-18", false],
    ["2025-08-19", "2025-08-18", false],
    ["2025-08-17", null, false],
    [null, "2025-08-18", false],
  ] as const)("changed on %s, signed off on %s", (changedOn, signedOffOn, revised) => {
    expect(isRevised({ previous: { changedOn }, planned: { signedOffOn } })).toBe(revised);
  });
});

describe("another total than any that is known to be paid", () => {
  it.each([
    [9.75, null, true],
    [10, null, false],
    [null, null, false],
    [null, 9, true],
    [null, 10, false],
    [9, 10.5, true],
    [9, 10, false],
    [10, 9, false],
  ] as const)("the staff list has %s, the form has %s", (contractedSessions, sessions, revised) => {
    expect(isRevised({ listed: { contractedSessions }, previous: { sessions } })).toBe(revised);
  });

  it("a plan without a total differs from nothing", () => {
    expect(isRevised({ planned: { totalSessions: null }, listed: { contractedSessions: 9 } })).toBe(false);
  });
});

describe("another band than any that is known to be paid", () => {
  it.each([
    ["A", undefined, true],
    ["b", undefined, false],
    [null, undefined, false],
    [null, null, true],
    [null, "A", true],
    [null, "B", false],
    ["A", null, true],
    ["B", null, false],
    ["A", "b", false],
  ] as const)("the staff list has %s, the form says %s", (listed, said, revised) => {
    const previous = said === undefined ? {} : { intensityBand: said };
    expect(isRevised({ listed: listedBand(listed), previous })).toBe(revised);
  });

  it("a plan without a band differs from nothing", () => {
    expect(isRevised({ planned: { intensityBand: null }, listed: listedBand("A") })).toBe(false);
  });

  it("another assignment's band is not what this one is paid", () => {
    const other = assignment({ assignmentNumber: "20009", intensityBand: "A" });
    expect(isRevised({ listed: { assignments: [assignment(), other] } })).toBe(false);
  });
});
