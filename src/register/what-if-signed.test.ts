import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { factsOf } from "#gate/facts.arbitrary.ts";
import { assignment, exemption, facts, person, plan } from "#gate/facts.fixture.ts";
import type { Facts, JobPlan } from "#gate/facts.ts";
import { mayAdvertise } from "#gate/may-advertise.ts";
import { policy20240901 as policy } from "#gate/policies/2024-09-01.ts";
import { whatIf } from "./what-if.ts";
import { signedOff, unsignedIn } from "./what-if-signed.ts";

const today = "2025-11-22";
const one = (change: Partial<JobPlan>) => facts({ people: [person({ plans: [plan(change)] })] });
const everybody = (from: Facts) => unsignedIn(from, policy).map((each) => each.assignmentNumber);

const supposed = (from: Facts, assignmentNumbers = everybody(from), sessionsApproved = false) => {
  const result = whatIf(from, signedOff(from, policy, { assignmentNumbers, sessionsApproved }));
  if ("refused" in result) throw new Error(JSON.stringify(result.refused));
  return result;
};
const codesOf = (from: Facts) => mayAdvertise(from, policy).reasons.map(({ code }) => code);

describe("who is not in place", () => {
  it("is everybody in scope but those in place and those exempt, in order of assignment number", () => {
    const number = (assignmentNumber: string, more = {}) => ({
      employeeNumber: assignmentNumber,
      assignments: [assignment({ assignmentNumber, ...more })],
      plans: [],
    });
    const department = facts({
      people: [
        person(number("20009", { category: "Locum", leaveDate: "2025-12-24", startDate: "2025-11-01" })),
        person(number("20003")),
        person(),
        person({ ...number("20004"), exemptions: [exemption({ assignmentNumber: "20004" })] }),
        person(number("20005", { jobRole: "Specialty Doctor" })),
        person(number("20006", { startDate: "2025-11-23" })),
      ],
    });
    expect(unsignedIn(department, policy)).toEqual([
      {
        assignmentNumber: "20003",
        name: "Gwen Invented",
        advisory: false,
        assumptions: ["new_plan"],
        unapprovedSessions: null,
      },
      {
        assignmentNumber: "20009",
        name: "Gwen Invented",
        advisory: true,
        assumptions: ["new_plan"],
        unapprovedSessions: null,
      },
    ]);
  });

  it.each<[string, Partial<JobPlan>, readonly string[]]>([
    ["a draft", { status: "Draft" }, []],
    ["a plan that has not started", { planStart: "2025-12-01" }, ["starts_today"]],
    ["a plan that is over", { planStart: "2024-09-01" }, ["starts_today"]],
    ["a plan without a day", { planStart: null, signedOffOn: null, status: "Draft" }, ["starts_today"]],
    ["a plan on paper", { source: "paper", status: null }, ["on_allocate"]],
    ["a plan of two people", { identityClear: false, source: "paper" }, ["own_plan", "on_allocate"]],
  ])("%s", (_, change, assumptions) => {
    const [found] = unsignedIn(one(change), policy);
    expect(found?.assumptions).toEqual(assumptions);
    expect(codesOf(one(change))).not.toEqual([]);
    expect(codesOf(supposed(one(change)))).toEqual([]);
  });
});

describe("a plan that is supposed to be signed", () => {
  it("starts today only where it must, and keeps an end that lies ahead", () => {
    const plansOf = (change: Partial<JobPlan>) => supposed(one(change)).people[0]?.plans;
    expect(plansOf({ status: "Draft" })).toEqual([plan({ status: "signed off", signedOffOn: today })]);
    expect(plansOf({ planStart: "2026-01-01", planEnd: "2026-06-30", reviewDue: today })).toEqual([
      plan({
        status: "signed off",
        signedOffOn: today,
        planStart: today,
        planEnd: "2026-06-30",
        reviewDue: today,
      }),
    ]);
    expect(plansOf({ planEnd: "2025-10-31", reviewDue: "2025-10-01" })).toEqual([
      plan({ status: "signed off", signedOffOn: today, planStart: today }),
    ]);
  });

  it("has its sessions approved only when that is supposed too", () => {
    const busy = one({ dcc: 11, totalSessions: 14, status: "Draft" });
    expect(unsignedIn(busy, policy)[0]).toMatchObject({ unapprovedSessions: 14 });
    expect(codesOf(supposed(busy))).toEqual(["sessions_not_authorised"]);
    expect(codesOf(supposed(busy, everybody(busy), true))).toEqual([]);
  });

  it("is nobody's but those who are chosen", () => {
    const draft = (employeeNumber: string) =>
      person({
        employeeNumber,
        assignments: [assignment({ assignmentNumber: employeeNumber })],
        plans: [plan({ id: employeeNumber, status: "Draft" })],
      });
    const two = facts({ people: [draft("1"), draft("2")] });
    expect(signedOff(two, policy, { assignmentNumbers: ["2", "3"], sessionsApproved: true })).toMatchObject([
      { assignmentNumber: "2" },
    ]);
    expect(mayAdvertise(supposed(two, ["2"]), policy).summary).toMatchObject({ inPlace: 1, notInPlace: 1 });
    expect(supposed(two, [])).toEqual(two);
  });
});

it("signing everybody's plan leaves nothing in the way, whatever the department", () => {
  const whole = (each: JobPlan): JobPlan => ({ ...each, dcc: null, spa: null, other: null });
  fc.assert(
    fc.property(factsOf(today), (any) => {
      const from = { ...any, people: any.people.map((each) => ({ ...each, plans: each.plans.map(whole) })) };
      const answer = mayAdvertise(supposed(from, everybody(from), true), policy);
      expect(answer.reasons).toEqual([]);
      expect(answer.summary.notInPlace).toBe(0);
    }),
  );
});
