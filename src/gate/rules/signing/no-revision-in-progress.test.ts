import { describe, expect, it } from "vitest";
import { context, exemption, plan, standing } from "#gate/facts.fixture.ts";
import type { JobPlan, PersonInPost } from "#gate/facts.ts";
import { noRevisionInProgress } from "./no-revision-in-progress.ts";

const verdict = (other: Partial<JobPlan>, change: Partial<PersonInPost> = {}) =>
  noRevisionInProgress.evaluate(
    standing({ plans: [plan(), plan({ id: "JP-1002", ...other })], ...change }),
    context(),
  );

describe("beside a plan in place, another that is not signed off today is a revision", () => {
  it.each([
    ["Draft", null, "consultant"],
    ["Awaiting 3rd sign-off", null, "service_group_medical_director"],
    ["Mediation", null, "executive_medical_director"],
    ["No such status", null, "job_planning_manager"],
    ["Signed Off", "2025-11-23", null],
  ] as const)("%s, signed off on %s, waits for %s", (status, signedOffOn, owner) => {
    expect(verdict({ status, signedOffOn })).toMatchObject({
      code: "revision_in_progress",
      about: { plan: { id: "JP-1002" }, owner },
    });
  });

  it("a paper plan not signed yet is one too", () => {
    expect(verdict({ source: "paper", status: null, signedOffOn: null })?.code).toBe("revision_in_progress");
  });
});

describe("what is signed off or archived is no revision", () => {
  it.each([
    ["Signed Off", "2025-11-22"],
    ["Locked", null],
    ["Archived", null],
    ["Expired", null],
    ["Superseded", null],
  ] as const)("%s on %s", (status, signedOffOn) => {
    expect(verdict({ status, signedOffOn })).toBeNull();
  });

  it("nor is a signed plan that fails otherwise", () => {
    expect(verdict({ planStart: "2026-09-01", totalSessions: 14 })).toBeNull();
  });
});

it("says nothing of someone who is not in place, or has one plan", () => {
  const draft = { status: "Draft", signedOffOn: null } as const;
  expect(verdict(draft, { plans: [plan(draft), plan({ id: "JP-1002", ...draft })] })).toBeNull();
  expect(verdict(draft, { exemptions: [exemption()] })).toBeNull();
  expect(noRevisionInProgress.evaluate(standing(), context())).toBeNull();
});

it("of several it shows the one that fails least, in any order of rows", () => {
  const near = plan({ id: "JP-9", status: "Draft" });
  const far = plan({ id: "JP-2", status: "Draft", planStart: "2026-09-01" });
  for (const plans of [
    [plan(), near, far],
    [far, near, plan()],
  ])
    expect(verdict({}, { plans })?.about.plan?.id).toBe("JP-9");
});
