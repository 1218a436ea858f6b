import { describe, expect, it } from "vitest";
import { assignment, context, facts, person, plan, standing } from "#gate/facts.fixture.ts";
import type { JobPlan, PersonInPost } from "#gate/facts.ts";
import { type Found, findingsOf } from "#gate/findings.ts";
import { mayAdvertise } from "#gate/may-advertise.ts";
import { fails } from "#gate/rule.ts";
import { planExists } from "#gate/rule-book.ts";

/** One person per list of plans, assignment numbers counting from 20001. */
const people = (...plans: readonly (readonly JobPlan[])[]): readonly PersonInPost[] =>
  plans.map((their, at) =>
    person({
      employeeNumber: `1000${at + 1}`,
      assignments: [assignment({ assignmentNumber: `2000${at + 1}` })],
      plans: their,
    }),
  );
const at = (status: string, change: Partial<JobPlan> = {}) => [
  plan({ status, signedOffOn: null, ...change }),
];
const reasons = (of: readonly PersonInPost[]) =>
  mayAdvertise(facts({ people: of }), context().policy).reasons;

describe("the owner of a finding is whoever most of its people wait for", () => {
  const first = at("Awaiting 1st sign off");
  const second = at("Awaiting 2nd sign off");
  const draft = at("Draft");
  it.each([
    ["one", [draft], "consultant"],
    ["the most frequent", [draft, first, first], "clinical_director"],
    [
      "of equals, the one with the lowest assignment number",
      [second, first, first, second],
      "service_manager",
    ],
    ["the same the other way round", [first, second, second, first], "clinical_director"],
    [
      "signed with a date that lies ahead: the rule's own",
      [[plan({ signedOffOn: "2025-11-23" })]],
      "job_planning_manager",
    ],
  ] as const)("%s", (_, plans, owner) => {
    for (const given of [people(...plans), people(...plans).toReversed()])
      expect(reasons(given)).toMatchObject([{ code: "plan_not_signed_off", owner, count: plans.length }]);
  });

  it("is the rule's own where no stage decides", () => {
    expect(reasons(people([]))).toMatchObject([{ code: "plan_missing", owner: "clinical_director" }]);
    expect(reasons(people(at("Nobody knows")))).toMatchObject([
      { code: "plan_status_unknown", owner: "job_planning_manager" },
    ]);
  });
});

describe("sorting", () => {
  it("one finding per code, by rule number and then code; people by assignment number", () => {
    const rows = people(
      [plan({ totalSessions: 14, planStart: "2024-01-01" })],
      [],
      at("Nobody knows", { signedOffOn: null }),
      at("Draft", { source: "paper" }),
      [plan({ identityClear: false })],
      [plan({ planStart: "2024-01-01" })],
      [plan({ planStart: null, signedOffOn: null })],
      [plan({ planStart: "2025-11-23" })],
    );
    for (const given of [rows, rows.toReversed()])
      expect(
        reasons(given).map((one) => [one.rule, one.code, one.people.map((who) => who.assignmentNumber)]),
      ).toEqual([
        ["JP-1", "identity_ambiguous", ["20005"]],
        ["JP-2", "plan_not_on_allocate", ["20004"]],
        ["JP-3", "plan_not_signed_off", ["20004"]],
        ["JP-3", "plan_status_unknown", ["20003"]],
        ["JP-4", "plan_not_started", ["20008"]],
        ["JP-5", "plan_out_of_date", ["20001", "20006"]],
        ["JP-5", "plan_undated", ["20007"]],
        ["JP-6", "sessions_not_authorised", ["20001"]],
        ["JP-7", "plan_missing", ["20002"]],
      ]);
  });

  it("by number, not as text: JP-10 comes after JP-7", () => {
    const before = facts({ asOf: "2024-08-31", people: people([]) });
    expect(mayAdvertise(before, context().policy).warnings.map(({ rule }) => rule)).toEqual([
      "JP-7",
      "JP-10",
    ]);
  });
});

it("counts people, and nobody for a finding about the department", () => {
  const found = (whose: Found["standing"]): Found => ({
    rule: planExists,
    failure: fails("plan_missing", { limit: 1 }),
    severity: "block",
    standing: whose,
  });
  expect(findingsOf([found(null)], "block", context())).toEqual([
    {
      code: "plan_missing",
      rule: "JP-7",
      severity: "block",
      count: 0,
      owner: "clinical_director",
      detail: { limit: 1 },
      people: [],
    },
  ]);
  expect(findingsOf([found(standing()), found(standing())], "warn", context())).toMatchObject([
    { severity: "warn", count: 2 },
  ]);
  expect(findingsOf([], "block", context())).toEqual([]);
});

it("the same code of people who block and of people who advise makes two findings, one on each side", () => {
  const [blocking, advising] = people([], []);
  const elsewhere = assignment({ assignmentNumber: "20002", isLeadDepartment: false });
  const given = facts({
    people: [blocking, { ...advising, assignments: [elsewhere] }] as readonly PersonInPost[],
  });
  const answer = mayAdvertise(given, context().policy);
  expect(answer.reasons).toMatchObject([{ code: "plan_missing", severity: "block", count: 1 }]);
  expect(answer.warnings).toMatchObject([{ code: "plan_missing", severity: "warn", count: 1 }]);
});
