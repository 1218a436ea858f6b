import { describe, expect, it } from "vitest";
import { assignment, context, person } from "#gate/facts.fixture.ts";
import type { Assignment } from "#gate/facts.ts";
import { lastDayWithoutGap, leavesOn, type Span } from "#gate/scope.ts";

const { asOf, policy } = context();
const held = (...changes: readonly Partial<Assignment>[]) =>
  changes.map((change, at) => assignment({ assignmentNumber: `2000${at}`, ...change }));

describe("the day until which someone stays as they are", () => {
  const to = (leaveDate: Assignment["leaveDate"]) => ({ leaveDate });
  const elsewhere = { isLeadDepartment: false };
  it.each([
    ["never", [{}], null],
    ["their leave date", [to("2026-03-31")], "2026-03-31"],
    ["today", [to("2025-11-22")], "2025-11-22"],
    ["the later of two", [to("2026-03-31"), to("2026-06-30")], "2026-06-30"],
    [
      "one that follows on",
      [to("2026-03-31"), { startDate: "2026-04-01", leaveDate: "2026-09-30" }],
      "2026-09-30",
    ],
    ["one that follows on and does not end", [to("2026-03-31"), { startDate: "2026-04-01" }], null],
    ["a day's gap ends it", [to("2026-03-31"), { startDate: "2026-04-02" }], "2026-03-31"],
    ["one that is not in scope carries nothing", [to("2026-03-31"), { category: "Bank" }], "2026-03-31"],
    ["one that only advises carries nobody who can block", [to("2026-03-31"), elsewhere], "2026-03-31"],
    ["someone who only advises", [{ ...elsewhere, ...to("2026-03-31") }], "2026-03-31"],
    [
      "someone who only advises, and then can block",
      [{ ...elsewhere, ...to("2026-03-31") }, { startDate: "2026-04-01" }],
      null,
    ],
  ] as const)("%s", (_, changes, last) => {
    expect(leavesOn(person({ assignments: held(...changes) }), asOf, policy)).toBe(last);
  });
});

describe("following spans without a gap", () => {
  it.each([
    ["none", [], "2025-11-21"],
    ["today alone", [["2025-11-22", "2025-11-22"]], "2025-11-22"],
    ["up to yesterday", [["2025-01-01", "2025-11-21"]], "2025-11-21"],
    ["from tomorrow", [["2025-11-23", "2025-12-31"]], "2025-11-21"],
    ["without an end", [["2025-01-01", null]], null],
    [
      "touching",
      [
        ["2025-01-01", "2025-11-30"],
        ["2025-12-01", "2025-12-31"],
      ],
      "2025-12-31",
    ],
    [
      "overlapping, in no order",
      [
        ["2025-11-25", "2025-12-31"],
        ["2025-01-01", "2025-11-30"],
      ],
      "2025-12-31",
    ],
    [
      "one within another",
      [
        ["2025-01-01", "2025-12-31"],
        ["2025-11-25", "2025-11-30"],
      ],
      "2025-12-31",
    ],
    [
      "a gap of a day",
      [
        ["2025-01-01", "2025-11-30"],
        ["2025-12-02", null],
      ],
      "2025-11-30",
    ],
    [
      "touching one without an end",
      [
        ["2025-01-01", "2025-11-30"],
        ["2025-12-01", null],
      ],
      null,
    ],
    [
      "one that ends before it begins",
      [
        ["2025-11-22", "2025-11-01"],
        ["2025-11-22", "2025-11-30"],
        ["2025-12-01", "2025-11-01"],
      ],
      "2025-11-30",
    ],
  ] as const)("%s", (_, spans, last) => {
    expect(lastDayWithoutGap(asOf, spans as readonly Span[])).toBe(last);
  });
});
