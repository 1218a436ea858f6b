import { describe, expect, it } from "vitest";
import { context, facts } from "#gate/facts.fixture.ts";
import { mayAdvertise } from "#gate/may-advertise.ts";
import { extractYoung } from "./extract-young.ts";

const of = (day: `2025-11-${number}` | null) => day && { id: "imp_1", extractedOn: day };

describe("from its fifth to its seventh day an extract is ageing: the department is told once, with the older age", () => {
  it.each([
    ["2025-11-18", "2025-11-18", null],
    ["2025-11-17", "2025-11-18", { extracts: "staff_list", ageDays: 5, limitDays: 7 }],
    ["2025-11-18", "2025-11-17", { extracts: "allocate", ageDays: 5, limitDays: 7 }],
    ["2025-11-17", "2025-11-15", { extracts: "both", ageDays: 7, limitDays: 7 }],
    ["2025-11-16", "2025-11-17", { extracts: "both", ageDays: 6, limitDays: 7 }],
    ["2025-11-14", "2025-11-17", { extracts: "allocate", ageDays: 5, limitDays: 7 }],
    ["2025-11-15", "2025-11-14", { extracts: "staff_list", ageDays: 7, limitDays: 7 }],
    ["2025-11-14", "2025-11-14", null],
    [null, "2025-11-22", null],
    [null, null, null],
  ] as const)("staff list of %s, Allocate of %s", (staffList, allocate, detail) => {
    const given = facts({ evidence: { revision: 1, staffList: of(staffList), allocate: of(allocate) } });
    expect(extractYoung.evaluate(given, context()).map((failure) => failure.detail)).toEqual(
      detail ? [detail] : [],
    );
  });
});

it("never blocks", () => {
  const given = facts({
    evidence: { revision: 1, staffList: of("2025-11-15"), allocate: of("2025-11-15") },
  });
  const { outcome, warnings } = mayAdvertise(given, context().policy);
  expect(outcome).toBe("clear");
  expect(warnings.map(({ code, count }) => [code, count])).toEqual([["extract_ageing", 0]]);
});

it("counts to today, also when the day asked about lies ahead", () => {
  const given = facts({ asOf: "2026-06-01", askedOn: "2025-11-22" });
  expect(extractYoung.evaluate(given, context("2026-06-01"))).toEqual([]);
  expect(extractYoung.evaluate({ ...given, askedOn: "2025-11-25" }, context("2026-06-01"))).toHaveLength(1);
});
