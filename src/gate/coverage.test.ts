import { describe, expect, it } from "vitest";
import { standingOf } from "#gate/coverage.ts";
import { assignment, context, exemption, person, plan, standing } from "#gate/facts.fixture.ts";
import type { JobPlan } from "#gate/facts.ts";
import { planRules } from "#gate/rule-book.ts";

const speaking = (...plans: readonly JobPlan[]) => {
  const [there, back] = [plans, plans.toReversed()].map(
    (rows) => standing({ plans: rows }).speaking?.plan.id ?? null,
  );
  expect(back).toBe(there);
  return there;
};

it("someone not in scope does not stand at all", () => {
  const gone = person({ assignments: [assignment({ leaveDate: "2025-11-21" })] });
  expect(standingOf(gone, planRules, context())).toBeNull();
});

it("someone in scope stands with their assignments in order and every plan judged", () => {
  const assignments = ["30001", "20001", "25001"].map((assignmentNumber) => assignment({ assignmentNumber }));
  const judged = standing({ assignments, plans: [plan({ id: "JP-2", status: "Draft" }), plan()] });
  expect(judged.inScope.map((held) => held.assignmentNumber)).toEqual(["20001", "25001", "30001"]);
  expect(judged).toMatchObject({ advisory: false, exempt: false, inPlace: true });
  expect(
    judged.judged.map((one) => [one.plan.id, one.stage, one.failures.map(({ rule }) => rule.id)]),
  ).toEqual([
    ["JP-1001", "signed_off", []],
    ["JP-2", "draft", ["JP-3"]],
  ]);
  expect(judged.speaking).toMatchObject({ firstDay: "2025-09-01", lastDay: "2026-08-31" });
});

describe("of plans in place, the one with the latest last day speaks, then the lowest id", () => {
  it.each([
    ["the later last day", { planEnd: "2026-08-30" }, { planEnd: "2026-08-31" }, "JP-2"],
    ["not the later first day", { planStart: "2025-10-01", planEnd: "2026-07-31" }, {}, "JP-2"],
    ["of equals the lowest id", {}, {}, "JP-1"],
    ["a plan in place before any other", {}, { status: "Draft", planStart: "2025-11-01" }, "JP-1"],
  ] as const)("%s", (_, first, second, id) => {
    expect(speaking(plan({ id: "JP-1", ...first }), plan({ id: "JP-2", ...second }))).toBe(id);
  });
});

describe("with none in place the one that fails least is reported, then the latest first day, then the lowest id", () => {
  const draft = { status: "Draft" } as const;
  const undated = { planStart: null, signedOffOn: null } as const;
  it.each([
    ["fewest rules", { ...draft, planStart: "2026-01-01" }, draft, "JP-2"],
    [
      "fewest rules before the latest first day",
      { ...draft, totalSessions: 14 },
      { ...draft, planStart: "2025-01-01" },
      "JP-2",
    ],
    [
      "latest first day",
      { ...draft, planStart: "2025-09-01" },
      { ...draft, planStart: "2025-09-02" },
      "JP-2",
    ],
    [
      "first day before last day",
      { ...draft, planStart: "2025-09-02", planEnd: "2025-12-31" },
      draft,
      "JP-1",
    ],
    ["unknown first day last", undated, { planStart: "2020-01-01" }, "JP-2"],
    ["of equals the lowest id", draft, draft, "JP-1"],
    ["of equals without a first day too", undated, undated, "JP-1"],
    ["ids compare as text", { ...draft, id: "JP-9" }, { ...draft, id: "JP-10" }, "JP-10"],
  ] as const)("%s", (_, first, second, id) => {
    expect(speaking(plan({ id: "JP-1", ...first }), plan({ id: "JP-2", ...second }))).toBe(id);
  });

  it("rows of one id from Allocate and from paper have their order too", () => {
    const rows = (["paper", "allocate"] as const).map((source) => plan({ ...draft, source, id: "JP-1" }));
    const paper = rows.map((row) => ({ ...row, identityClear: row.source === "paper" }));
    for (const plans of [paper, paper.toReversed()])
      expect(standing({ plans }).speaking?.plan.source).toBe("allocate");
  });
});

describe("exempt from the first to the last day of an exemption for an assignment in scope here", () => {
  it.each([
    ["from tomorrow", { from: "2025-11-23" }, false],
    ["from today", { from: "2025-11-22" }, true],
    ["until today", { until: "2025-11-22" }, true],
    ["until yesterday", { until: "2025-11-21" }, false],
    ["for another assignment", { assignmentNumber: "29999" }, false],
  ] as const)("%s: %s", (_, change, exempt) => {
    expect(standing({ exemptions: [exemption(change)] })).toMatchObject({ exempt, inPlace: !exempt });
  });

  it.each([
    ["on the bank", { category: "Bank" }, false],
    ["left yesterday", { leaveDate: "2025-11-21" }, false],
    ["left today", { leaveDate: "2025-11-22" }, true],
    ["starting tomorrow", { startDate: "2025-11-23" }, false],
    ["starting today", { startDate: "2025-11-22" }, true],
    ["not in the lead department", { isLeadDepartment: false }, true],
  ] as const)("for a second assignment %s: %s", (_, change, exempt) => {
    const assignments = [assignment(), assignment({ assignmentNumber: "20002", ...change })];
    const exemptions = [exemption({ assignmentNumber: "20002" })];
    expect(standing({ assignments, exemptions }).exempt).toBe(exempt);
  });
});
