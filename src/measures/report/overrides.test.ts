import { describe, expect, it } from "vitest";
import { byCategory, type GivenWord, overridesIn } from "./overrides.ts";

const autumn = { from: "2026-10-01", to: "2026-11-30" } as const;
const word = (change: Partial<GivenWord> = {}): GivenWord => ({
  review: "rev_1",
  vacancy: "vac_1",
  department: "CARD",
  outcome: "override",
  category: "patient_safety",
  decidedOn: "2026-10-10",
  endsOn: "2026-10-20",
  isSettled: false,
  ...change,
});
const states = (...words: readonly GivenWord[]) =>
  overridesIn(autumn, words).map(({ state, days }) => [state, days]);

describe("an override in the period", () => {
  it.each([
    ["from its first day to its last, both counted", "2026-10-10", "2026-10-20", [["expired", 11]]],
    ["of one day", "2026-10-10", "2026-10-10", [["expired", 1]]],
    ["that ended the day before the period", "2026-09-01", "2026-09-30", []],
    ["that ended on its first day", "2026-09-01", "2026-10-01", [["expired", 31]]],
    ["that ends the day before its last", "2026-11-01", "2026-11-29", [["expired", 29]]],
    ["that ends on its last day", "2026-11-01", "2026-11-30", [["open", 30]]],
    ["that goes on after it counts to its end", "2026-11-01", "2027-01-15", [["open", 30]]],
    ["given after it", "2026-12-01", "2026-12-10", []],
  ] as const)("%s", (_, decidedOn, endsOn, expected) => {
    expect(states(word({ decidedOn, endsOn }))).toEqual(expected);
  });

  it.each([
    ["on a day of it ends it early", "2026-10-15", [["ended_early", 6]]],
    ["on its last day ends it early", "2026-10-20", [["ended_early", 11]]],
    ["after it changes nothing", "2026-10-21", [["expired", 11]]],
    ["after the period is not known yet", "2026-12-01", [["open", 52]]],
  ] as const)("another word %s", (_, decidedOn, expected) => {
    const endsOn = decidedOn === "2026-12-01" ? "2026-12-31" : "2026-10-20";
    const revoked = word({ outcome: "revoke", category: null, endsOn: null, decidedOn });
    expect(states(word({ endsOn }), revoked)).toEqual(expected);
  });

  it("a word on another request ends nothing, and an upheld block is no override", () => {
    const other = word({ review: "rev_2", outcome: "uphold", decidedOn: "2026-10-12", endsOn: null });
    expect(states(word(), other)).toEqual([["expired", 11]]);
  });

  it("one that takes the place of another is counted besides", () => {
    const next = word({ decidedOn: "2026-10-15", endsOn: "2026-12-31" });
    expect(states(word(), next)).toEqual([
      ["ended_early", 6],
      ["open", 47],
    ]);
  });
});

describe("by category", () => {
  const known = ["patient_safety", "other"];
  const rows = (...words: readonly GivenWord[]) => byCategory(overridesIn(autumn, words), known);

  it("a row for each that occurs in their order, then all; what is not on the list is another reason", () => {
    const found = rows(
      word({ review: "a", category: "A. Name" }),
      word({ review: "b", category: null, endsOn: "2026-10-10" }),
      word({ review: "c" }),
    );
    expect(found).toEqual([
      { category: "patient_safety", open: 0, expired: 1, ended_early: 0, median_days: 11, longest_days: 11 },
      { category: "other", open: 0, expired: 2, ended_early: 0, median_days: 6, longest_days: 11 },
      { category: null, open: 0, expired: 3, ended_early: 0, median_days: 11, longest_days: 11 },
    ]);
  });

  it("of none, there are no days to tell of", () => {
    expect(rows()).toEqual([
      { category: null, open: 0, expired: 0, ended_early: 0, median_days: null, longest_days: null },
    ]);
  });
});
