import { describe, expect, it } from "vitest";
import { assignment, exemption, plan, standing } from "#gate/facts.fixture.ts";
import type { Exemption, JobPlan, PersonInPost } from "#gate/facts.ts";

const plans = (...changes: readonly Partial<JobPlan>[]) => ({
  plans: changes.map((change, at) => plan({ id: `JP-${at}`, ...change })),
});
const exempt = (from: Exemption["from"], until: Exemption["until"], change: Partial<PersonInPost> = {}) => ({
  plans: [],
  exemptions: [exemption({ from, until })],
  ...change,
});
const leaving = (leaveDate: PersonInPost["assignments"][number]["leaveDate"]) => [assignment({ leaveDate })];

describe("the last covered day follows plans and exemptions from today without a gap", () => {
  const next = { planStart: "2026-09-01" } as const;
  it.each([
    ["one plan", plans({}), "2026-08-31"],
    ["no plan: the day before", plans(), "2025-11-21"],
    ["a successor end to start", plans({}, next), "2027-08-31"],
    ["a successor that overlaps", plans({}, { planStart: "2026-06-01" }), "2027-05-31"],
    ["a gap of a day", plans({}, { planStart: "2026-09-02" }), "2026-08-31"],
    ["three in a row", plans({ planStart: "2027-09-01" }, next, {}), "2028-08-31"],
    ["a successor that is a draft", plans({}, { ...next, status: "Draft" }), "2026-08-31"],
    ["a successor on paper", plans({}, { ...next, source: "paper" }), "2026-08-31"],
    ["a successor with two names", plans({}, { ...next, identityClear: false }), "2026-08-31"],
    ["a successor not authorised", plans({}, { ...next, totalSessions: 14 }), "2026-08-31"],
    ["a successor signed tomorrow", plans({}, { ...next, signedOffOn: "2025-11-23" }), "2026-08-31"],
    ["a successor with no day", plans({}, { planStart: null, signedOffOn: null }), "2026-08-31"],
    ["a plan that ends today", plans({ planEnd: "2025-11-22" }), "2025-11-22"],
    ["a plan that is over", plans({ planEnd: "2025-11-21" }), "2025-11-21"],
    ["an exemption alone", exempt("2025-11-22", "2026-01-31"), "2026-01-31"],
    ["an exemption, then a plan", exempt("2025-11-01", "2026-08-31", plans(next)), "2027-08-31"],
    ["a plan, then an exemption", exempt("2026-09-01", "2026-10-31", plans({})), "2026-10-31"],
    ["an exemption that starts too late", exempt("2026-09-02", "2026-10-31", plans({})), "2026-08-31"],
  ] as const)("%s: %s", (_, change, last) => {
    expect(standing(change).lastCoveredDay).toBe(last);
  });
});

describe("nothing limits someone whose leave date is reached without a gap", () => {
  it.each([
    ["leaving the day cover ends", { assignments: leaving("2026-08-31") }, null],
    ["leaving a day later", { assignments: leaving("2026-09-01") }, "2026-08-31"],
    ["leaving long before", { assignments: leaving("2025-12-31") }, null],
    ["leaving today", { assignments: leaving("2025-11-22") }, null],
    ["never leaving", {}, "2026-08-31"],
    [
      "exempt until they leave",
      exempt("2025-11-01", "2026-01-31", { assignments: leaving("2026-01-31") }),
      null,
    ],
    [
      "exempt until the day before",
      exempt("2025-11-01", "2026-01-31", { assignments: leaving("2026-02-01") }),
      "2026-01-31",
    ],
  ] as const)("%s: %s", (_, change, last) => {
    expect(standing(change).lastCoveredDay).toBe(last);
  });

  it("an exemption ends with its own assignment, and another goes on without it", () => {
    const assignments = [assignment({ leaveDate: "2025-12-31" }), assignment({ assignmentNumber: "20002" })];
    expect(standing(exempt("2025-11-01", "2026-10-31", { assignments })).lastCoveredDay).toBe("2025-12-31");
  });

  it("someone who can block, and later only advises, limits nothing from then on", () => {
    const elsewhere = assignment({ assignmentNumber: "20002", isLeadDepartment: false });
    const going = { assignments: [...leaving("2026-03-31"), elsewhere] };
    expect(standing(going).lastCoveredDay).toBeNull();
    expect(standing({ ...going, ...plans({ planEnd: "2026-03-30" }) }).lastCoveredDay).toBe("2026-03-30");
  });
});
