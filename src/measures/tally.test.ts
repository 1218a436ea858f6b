import { describe, expect, it } from "vitest";
import { exemption, facts, factsOn, person, plan } from "#gate/facts.fixture.ts";
import type { Facts } from "#gate/facts.ts";
import { policy20240901 as policy } from "#gate/policies/2024-09-01.ts";
import { departmentTally } from "./department.ts";
import { figuresOf } from "./figures.ts";
import { grouped, wholeBoard } from "./grouped.ts";
import { median } from "./median.ts";
import { noTally, sumOf } from "./tally.ts";

describe("the median of days", () => {
  it.each([
    [{}, null],
    [{ "7": 1 }, 7],
    [{ "3": 1, "10": 1 }, 6.5],
    [{ "3": 1, "10": 1, "2": 1 }, 3],
    [{ "3": 5, "100": 4 }, 3],
    [{ "3": 4, "100": 4 }, 51.5],
    [{ "10": 1, "9": 1 }, 9.5],
  ])("%o: %s", (occurring, days) => {
    expect(median(occurring)).toBe(days);
  });
});

const inDepartment = (code: string, serviceGroup: string, change: Partial<Facts> = {}) =>
  departmentTally(
    facts({ department: { code, nameEn: code, nameCy: null, serviceGroup }, ...change }),
    policy,
    [],
  );
const draft = (stageSince: `${number}-${number}-${number}` | null, status = "Draft") =>
  person({ plans: [plan({ status, signedOffOn: null, stageSince })] });

describe("plans that wait, by stage", () => {
  const awaiting = (...people: Facts["people"]) =>
    figuresOf(inDepartment("CARD", "MOR", { people }).tally, policy).awaiting;

  it("in the policy's order, with whose move it is and the median of the days at the stage", () => {
    const people = [
      draft("2025-11-20"),
      draft("2025-11-12"),
      draft(null),
      draft("2025-11-01", "Awaiting 1st sign-off"),
    ];
    expect(awaiting(...people)).toEqual([
      { stage: "draft", owner: "consultant", value: 3, medianDays: 6 },
      { stage: "awaiting_signoff_1", owner: "clinical_director", value: 1, medianDays: 21 },
    ]);
  });

  it.each([
    ["2025-11-22", 0],
    ["2025-11-23", null],
    [null, null],
  ] as const)("there since %s: %s days", (since, days) => {
    expect(awaiting(draft(since))[0]?.medianDays).toBe(days);
  });

  it("a revision waits too; what is signed, archived or of someone exempt does not", () => {
    const revision = plan({ id: "JP-2", status: "In discussion" });
    expect(awaiting(person({ plans: [plan(), revision] }))).toMatchObject([
      { stage: "in_discussion", value: 1 },
    ]);
    expect(awaiting(person({ plans: [plan(), plan({ id: "JP-2", status: "Archived" })] }))).toEqual([]);
    expect(awaiting(person({ plans: [revision], exemptions: [exemption()] }))).toEqual([]);
  });

  it("a signature that is dated ahead waits for its day, and for nobody", () => {
    expect(awaiting(person({ plans: [plan({ signedOffOn: "2025-11-23" })] }))).toMatchObject([
      { stage: "signed_off", owner: null, value: 1 },
    ]);
  });
});

describe("adding up", () => {
  const blocked = { people: [draft("2025-11-20")] };
  const board = [
    inDepartment("B", "MOR"),
    inDepartment("A", "MOR", blocked),
    inDepartment("C", "GLA", { people: [] }),
  ];

  it("groups are in order of code, and sum to the board in any order", () => {
    const groups = grouped(board, "service_group");
    expect(groups.map(({ code }) => code)).toEqual(["GLA", "MOR"]);
    expect(grouped(board, "department").map(({ code }) => code)).toEqual(["A", "B", "C"]);
    expect(sumOf(groups.map(({ tally }) => tally))).toEqual(wholeBoard(board.toReversed()));
  });

  it("nothing added up is nothing", () => {
    expect(sumOf([])).toEqual(noTally);
  });

  it("the earliest day on which a clear department is no longer so is the board's", () => {
    expect(wholeBoard(board).clearThrough).toBe("2026-08-31");
    expect(inDepartment("A", "MOR", blocked).tally.clearThrough).toBeNull();
  });

  it("overrides are not known as soon as one department's are not", () => {
    const unknown = departmentTally(facts(), policy, null);
    const { open_overrides, departments_overridden } = figuresOf(wholeBoard([...board, unknown]), policy);
    expect([open_overrides, departments_overridden]).toEqual([null, null]);
  });
});

describe("overrides", () => {
  const overridden = (covers: readonly string[], endsOn: Facts["asOf"]) =>
    departmentTally(facts({ people: [draft(null)] }), policy, [{ review: "rev_1", covers, endsOn }]).tally
      .overrides;
  it.each([
    [["plan_not_signed_off"], "2025-11-22", 1],
    [["plan_not_signed_off"], "2025-11-21", 0],
    [["plan_out_of_date"], "2025-11-22", 0],
  ] as const)("for %s to %s: %i", (covers, endsOn, open) => {
    expect(overridden(covers, endsOn)).toEqual({ open, departments: open });
  });
  it("several in one department are one department", () => {
    const one = { review: "rev_1", covers: ["plan_not_signed_off"], endsOn: "2025-12-01" } as const;
    expect(departmentTally(facts({ people: [draft(null)] }), policy, [one, one]).tally.overrides).toEqual({
      open: 2,
      departments: 1,
    });
  });
});

it("before the rule is in force every department is clear", () => {
  const { tally } = departmentTally(factsOn("2024-08-31", { people: [person({ plans: [] })] }), policy, []);
  expect(figuresOf(tally, policy)).toMatchObject({
    departments_clear: { value: 1, of: 1 },
    departments_blocked: { value: 0, of: 1 },
    no_plan: { value: 1, of: 1 },
    clear_through: null,
  });
});

it("nothing is said of a share of those of whom nothing is known; nought of nought is said of people", () => {
  const { sent_back, over_10_sessions_agreed, in_place, six_month_reviews_held } = figuresOf(noTally, policy);
  expect([sent_back, over_10_sessions_agreed]).toEqual([null, null]);
  expect([in_place, six_month_reviews_held]).toEqual([
    { value: 0, of: 0 },
    { value: 0, of: 0 },
  ]);
});
