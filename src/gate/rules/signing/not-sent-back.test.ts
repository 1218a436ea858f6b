import { describe, expect, it } from "vitest";
import { context, facts, person, plan, standing } from "#gate/facts.fixture.ts";
import type { JobPlan } from "#gate/facts.ts";
import { mayAdvertise } from "#gate/may-advertise.ts";
import { notSentBack } from "./not-sent-back.ts";

const verdict = (...plans: readonly Partial<JobPlan>[]) =>
  notSentBack.evaluate(
    standing({ plans: plans.map((change, at) => plan({ id: `JP-${at}`, ...change })) }),
    context(),
  );

describe("returned two or more times", () => {
  it.each([
    [null, null],
    [0, null],
    [1, null],
    [2, 2],
    [7, 7],
  ] as const)("%s times: %s", (timesReturned, times) => {
    expect(verdict({ timesReturned })?.about.detail?.times ?? null).toBe(times);
  });
});

describe("every plan that is not archived counts", () => {
  it.each([
    ["Draft", "consultant"],
    ["In discussion", "consultant_and_clinical_director"],
    ["No such status", "job_planning_manager"],
    ["Signed Off", null],
    ["Locked", null],
    ["Archived", undefined],
    ["Expired", undefined],
    ["Superseded", undefined],
  ] as const)("%s waits for %s", (status, owner) => {
    expect(verdict({ status, timesReturned: 2 })?.about.owner).toBe(owner);
  });
});

it("shows the plan returned most often, of equals the one that speaks first, in any order of rows", () => {
  const draft = { status: "Draft", timesReturned: 3 } as const;
  expect(verdict({ timesReturned: 2 }, draft)?.about.plan?.id).toBe("JP-1");
  expect(verdict(draft, { timesReturned: 2 })?.about.plan?.id).toBe("JP-0");
  expect(verdict(draft, { ...draft, id: "JP-000" })?.about.plan?.id).toBe("JP-0");
  expect(verdict({ timesReturned: 1 }, draft)).toMatchObject({ code: "sent_back", detail: { times: 2 } });
});

it("shows the count and the days at the present stage, and blocks nothing", () => {
  const draft = plan({ id: "JP-1002", status: "Draft", timesReturned: 2, stageSince: "2025-11-02" });
  const given = facts({ people: [person({ plans: [plan(), draft] })] });
  const { outcome, warnings } = mayAdvertise(given, context().policy);
  expect(outcome).toBe("clear");
  expect(warnings.find(({ code }) => code === "sent_back")).toMatchObject({
    owner: "consultant",
    people: [{ planId: "JP-1002", stage: "draft", daysWaiting: 20, detail: { times: 2 } }],
  });
});
