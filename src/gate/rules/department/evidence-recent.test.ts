import { describe, expect, it } from "vitest";
import type { Day } from "#gate/day.ts";
import { context, facts } from "#gate/facts.fixture.ts";
import { mayAdvertise } from "#gate/may-advertise.ts";
import { evidenceRecent } from "./evidence-recent.ts";

const taken = (staffList: Day, allocate: Day) =>
  facts({
    evidence: {
      revision: 1,
      staffList: { id: "imp_1", extractedOn: staffList },
      allocate: { id: "imp_2", extractedOn: allocate },
    },
  });

describe("an extract is recent up to and on its seventh day", () => {
  it.each([
    ["2025-11-22", "2025-11-22", []],
    ["2025-11-15", "2025-11-15", []],
    ["2025-11-14", "2025-11-15", ["staff_list_stale"]],
    ["2025-11-15", "2025-11-14", ["allocate_extract_stale"]],
    ["2025-11-14", "2024-11-22", ["allocate_extract_stale", "staff_list_stale"]],
  ] as const)("staff list of %s, Allocate of %s", (staffList, allocate, codes) => {
    const given = taken(staffList, allocate);
    expect(
      evidenceRecent
        .evaluate(given, context())
        .map(({ code }) => code)
        .toSorted(),
    ).toEqual(codes);
    expect(mayAdvertise(given, context().policy).reasons.map(({ code }) => code)).toEqual(codes);
  });
});

it("says how old the extract is, and how old it may be", () => {
  expect(evidenceRecent.evaluate(taken("2025-11-12", "2025-11-22"), context())).toMatchObject([
    { code: "staff_list_stale", detail: { ageDays: 10, limitDays: 7 } },
  ]);
});

it("has nothing to say of an extract that is missing: JP-8 speaks for that", () => {
  const given = facts({ evidence: { revision: 1, staffList: null, allocate: null } });
  expect(evidenceRecent.evaluate(given, context())).toEqual([]);
});

it("a day that lies ahead is judged on extracts as old as they are today", () => {
  const given = { ...taken("2025-11-15", "2025-11-15"), asOf: "2026-06-01" } as const;
  expect(evidenceRecent.evaluate(given, context("2026-06-01"))).toEqual([]);
  expect(evidenceRecent.evaluate({ ...given, askedOn: "2025-11-23" }, context("2026-06-01"))).toHaveLength(2);
});
