import { describe, expect, it } from "vitest";
import { context, facts, person, plan, standing } from "#gate/facts.fixture.ts";
import type { JobPlan } from "#gate/facts.ts";
import { mayAdvertise } from "#gate/may-advertise.ts";
import { signOffNotOverdue } from "./sign-off-not-overdue.ts";

const verdict = (...plans: readonly Partial<JobPlan>[]) =>
  signOffNotOverdue.evaluate(
    standing({ plans: plans.map((change, at) => plan({ id: `JP-${at}`, ...change })) }),
    context(),
  );
const draft = { status: "Draft", signedOffOn: null } as const;

describe("not signed off more than seventy days after the meeting", () => {
  it.each([
    ["2025-09-14", null],
    ["2025-09-13", null],
    ["2025-09-12", 1],
    ["2025-08-13", 31],
    ["2025-11-23", null],
    [null, null],
  ] as const)("met on %s: %s days over", (meetingOn, daysOverdue) => {
    expect(verdict({ ...draft, meetingOn })?.about.daysOverdue ?? null).toBe(daysOverdue);
  });
});

describe("whatever is not signed off today waits; what is signed off or archived does not", () => {
  it.each([
    ["Draft", null, "consultant"],
    ["Awaiting 2nd sign-off", null, "service_manager"],
    ["Signed Off", "2025-11-23", null],
    ["No such status", null, "job_planning_manager"],
    ["Signed Off", "2025-11-22", undefined],
    ["Signed Off", null, undefined],
    ["Locked", "2025-11-22", undefined],
    ["Archived", null, undefined],
    ["Expired", null, undefined],
    ["Superseded", null, undefined],
  ] as const)("%s on %s: %s", (status, signedOffOn, owner) => {
    expect(verdict({ status, signedOffOn, meetingOn: "2025-01-01" })?.about.owner).toBe(owner);
  });
});

it("shows the plan that has waited longest, of equals the one that speaks first, in any order of rows", () => {
  const older = { ...draft, meetingOn: "2025-02-01" } as const;
  const younger = { ...draft, meetingOn: "2025-03-01" } as const;
  expect(verdict(younger, older, younger)?.about.plan?.id).toBe("JP-1");
  expect(verdict(older, younger)?.about.plan?.id).toBe("JP-0");
  expect(verdict(older, { ...older, id: "JP-000" })?.about.plan?.id).toBe("JP-0");
  expect(verdict({ ...draft, meetingOn: null }, younger)).toMatchObject({
    code: "signoff_overdue",
    detail: { limitDays: 70 },
    about: { plan: { id: "JP-1" } },
  });
});

it("speaks of a draft beside a plan in place, and blocks nothing", () => {
  const plans = [plan(), plan({ id: "JP-1002", ...draft, meetingOn: "2025-09-12" })];
  const { outcome, warnings } = mayAdvertise(facts({ people: [person({ plans })] }), context().policy);
  expect(outcome).toBe("clear");
  expect(warnings[0]).toMatchObject({
    code: "signoff_overdue",
    owner: "consultant",
    people: [{ planId: "JP-1002", stage: "draft", daysOverdue: 1 }],
  });
});
