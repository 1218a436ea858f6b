import { describe, expect, it } from "vitest";
import type { Day } from "#gate/day.ts";
import { assignment, context, exemption, plan, standing } from "#gate/facts.fixture.ts";
import type { JobPlan, PersonInPost } from "#gate/facts.ts";
import { countedIn } from "./counted.ts";
import type { Count } from "./tally.ts";

const counted = (change: Partial<PersonInPost> = {}, asOf?: Day): readonly Count[] =>
  countedIn(standing(change, asOf), context(asOf));
const ofPlan = (change: Partial<JobPlan>, asOf?: Day) => counted({ plans: [plan(change)] }, asOf);

/** Which of the names the person is counted in. */
const among = (names: readonly Count[], counts: readonly Count[]) =>
  counts.filter((one) => names.includes(one));

it("the fixture's person is in place, on Allocate, in date, signed in time and paid as planned", () => {
  expect(counted().toSorted()).toEqual(
    [
      ...["in_scope", "in_place", "judged", "on_allocate", "in_date", "signed_off"],
      ...["signed_off_within_10_weeks", "signed_or_overdue", "returns_given", "signed_and_started"],
      ...["agreed_before_start", "sessions_given", "hours_given", "outcomes_given", "outcomes_recorded"],
      ...["pay_sessions_given", "pay_sessions_match", "pay_bands_given", "pay_band_match"],
    ].toSorted(),
  );
});

it("someone exempt is counted as that, and in nothing else", () => {
  expect(counted({ exemptions: [exemption()], plans: [] })).toEqual(["in_scope", "exempt"]);
  expect(counted({ exemptions: [exemption()] })).toEqual(["in_scope", "exempt"]);
});

describe("exactly one of on Allocate, on paper and no plan", () => {
  it.each([
    [[plan()], "on_allocate"],
    [[plan({ status: "Archived" })], "on_allocate"],
    [[plan({ source: "paper" })], "on_paper"],
    [[plan({ source: "paper" }), plan({ id: "JP-2", status: "Draft" })], "on_paper"],
    [[plan({ source: "paper", status: "Draft" }), plan({ id: "JP-2" })], "on_allocate"],
    [[], "no_plan"],
  ] as const)("%#: %s", (plans, name) => {
    expect(among(["on_allocate", "on_paper", "no_plan"], counted({ plans }))).toEqual([name]);
  });
});

describe("in date from the first day to the last", () => {
  it.each([
    ["2025-08-31", false],
    ["2025-09-01", true],
    ["2026-08-31", true],
    ["2026-09-01", false],
  ] as const)("%s: %s", (day, holds) => {
    expect(counted({}, day).includes("in_date")).toBe(holds);
  });
});

describe("due within so many days", () => {
  it.each([
    ["2025-12-22", 3],
    ["2025-12-23", 2],
    ["2026-01-21", 2],
    ["2026-01-22", 1],
    ["2026-02-20", 1],
    ["2026-02-21", 0],
  ] as const)("covered until %s: %i of thirty, sixty and ninety", (planEnd, names) => {
    const due = among(
      ["due_within_30_days", "due_within_60_days", "due_within_90_days"],
      ofPlan({ planEnd }),
    );
    expect(due).toHaveLength(names);
  });

  it("nobody is due who is not in place, or leaves first", () => {
    expect(ofPlan({ planEnd: "2025-11-21" })).not.toContain("due_within_90_days");
    const leaving = { assignments: [assignment({ leaveDate: "2025-12-10" })] };
    expect(counted({ ...leaving, plans: [plan({ planEnd: "2025-12-10" })] })).not.toContain(
      "due_within_90_days",
    );
  });
});

describe("signed off within ten weeks, of those of whom it can be said", () => {
  const said = (change: Partial<JobPlan>) =>
    among(["signed_off_within_10_weeks", "signed_or_overdue"], ofPlan(change));
  it.each([
    [{ meetingOn: "2025-06-01", signedOffOn: "2025-08-10" }, 2],
    [{ meetingOn: "2025-06-01", signedOffOn: "2025-08-11" }, 1],
    [{ meetingOn: null }, 0],
    [{ signedOffOn: null }, 0],
    [{ status: "Draft", signedOffOn: null, meetingOn: "2025-09-13" }, 0],
    [{ status: "Draft", signedOffOn: null, meetingOn: "2025-09-12" }, 1],
    [{ status: "Archived", meetingOn: "2025-01-01" }, 0],
  ] as const)("%o: %i", (change, names) => {
    expect(said(change)).toHaveLength(names);
  });
});

describe("sign-off overdue", () => {
  it.each([
    ["2025-09-13", false],
    ["2025-09-12", true],
  ] as const)("a draft beside the plan in place, met on %s: %s", (meetingOn, holds) => {
    const draft = plan({ id: "JP-2", status: "Draft", signedOffOn: null, meetingOn });
    expect(counted({ plans: [plan(), draft] }).includes("signoff_overdue")).toBe(holds);
  });
});

describe("sent back, of those that say", () => {
  it.each([
    [null, []],
    [0, ["returns_given"]],
    [1, ["returns_given"]],
    [2, ["returns_given", "sent_back"]],
  ] as const)("%s times: %s", (timesReturned, names) => {
    expect(among(["returns_given", "sent_back"], ofPlan({ timesReturned }))).toEqual(names);
  });
});

describe("agreed before it started, of plans with both days", () => {
  it.each([
    ["2025-09-01", 2],
    ["2025-09-02", 1],
    [null, 0],
  ] as const)("signed on %s: %i", (signedOffOn, names) => {
    expect(among(["signed_and_started", "agreed_before_start"], ofPlan({ signedOffOn }))).toHaveLength(names);
  });
  it("nothing is said of a plan that gives no start", () => {
    expect(ofPlan({ planStart: null })).not.toContain("signed_and_started");
  });
});

describe("six-month reviews, asked for from the end of the sixth month to that of the twelfth", () => {
  const started = (startDate: Day, meetingOn: Day | null) =>
    among(
      ["six_month_reviews_asked", "six_month_reviews_held"],
      counted({
        assignments: [assignment({ startDate })],
        plans: [plan({ meetingOn, signedOffOn: null })],
      }),
    );
  it.each([
    ["2025-05-23", null, 0],
    ["2025-05-22", null, 1],
    ["2025-05-22", "2025-10-24", 2],
    ["2025-05-22", "2025-10-23", 1],
    ["2024-11-23", null, 1],
    ["2024-11-22", null, 0],
  ] as const)("began on %s, met on %s: %i", (startDate, meetingOn, names) => {
    expect(started(startDate, meetingOn)).toHaveLength(names);
  });
});

describe("sessions", () => {
  const names = [
    ...["sessions_given", "over_10_sessions", "over_10_sessions_agreed", "over_10_sessions_not_agreed"],
    ...["over_13_sessions", "over_13_sessions_approved", "over_13_sessions_not_approved"],
  ] as readonly Count[];
  it.each([
    [{ totalSessions: null }, []],
    [{ totalSessions: 10 }, ["sessions_given"]],
    [{ totalSessions: 10.5 }, ["sessions_given", "over_10_sessions", "over_10_sessions_not_agreed"]],
    [
      { totalSessions: 13, cdAgreedOn: "2025-08-01" },
      ["sessions_given", "over_10_sessions", "over_10_sessions_agreed"],
    ],
    [
      { totalSessions: 13.5, sgmdApprovedOn: "2025-11-23" },
      ["sessions_given", "over_13_sessions", "over_13_sessions_not_approved"],
    ],
    [
      { totalSessions: 13.5, sgmdApprovedOn: "2025-11-22" },
      ["sessions_given", "over_13_sessions", "over_13_sessions_approved"],
    ],
  ] as const)("%o", (change, expected) => {
    expect(among(names, ofPlan(change))).toEqual(expected);
  });
});

describe("hours, outcomes and pay, of those that say", () => {
  it.each([
    [{ hours: null }, "hours_given", false],
    [{ hours: 48 }, "hours_given", true],
    [{ hours: 48 }, "hours_over_48", false],
    [{ hours: 48.25 }, "hours_over_48", true],
    [{ outcomesRecorded: null }, "outcomes_given", false],
    [{ outcomesRecorded: false }, "outcomes_given", true],
    [{ outcomesRecorded: false }, "outcomes_recorded", false],
    [{ totalSessions: 10.5 }, "pay_sessions_match", false],
    [{ totalSessions: null }, "pay_sessions_given", false],
    [{ intensityBand: "A" }, "pay_band_match", false],
    [{ intensityBand: "b" }, "pay_band_match", true],
    [{ intensityBand: null }, "pay_bands_given", false],
  ] as const)("%o is counted in %s: %s", (change, name, holds) => {
    expect(ofPlan(change).includes(name)).toBe(holds);
  });

  it("not known where the staff list does not say", () => {
    const unpaid = counted({ contractedSessions: null, assignments: [assignment({ intensityBand: null })] });
    expect(
      among(["pay_sessions_given", "pay_bands_given", "pay_sessions_match", "pay_band_match"], unpaid),
    ).toEqual([]);
  });
});
