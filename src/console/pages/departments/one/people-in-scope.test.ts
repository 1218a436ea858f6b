import { expect, it } from "vitest";
import { assignment, exemption, facts, person, plan } from "#gate/facts.fixture.ts";
import type { JobPlan, PersonInPost } from "#gate/facts.ts";
import { policy20240901 as policy } from "#gate/policies/2024-09-01.ts";
import { peopleInScope } from "./people-in-scope.ts";

const shown = (change: Partial<PersonInPost>) =>
  peopleInScope(facts({ people: [person(change)] }), policy)[0];
const withPlan = (change: Partial<JobPlan>) => shown({ plans: [plan(change)] });

it("puts those first who are waited for, then those in place, then the exempt", () => {
  const numbered = (assignmentNumber: string, change: Partial<PersonInPost> = {}) =>
    person({
      employeeNumber: assignmentNumber,
      assignments: [assignment({ assignmentNumber })],
      ...change,
    });
  const people = [
    numbered("1", { exemptions: [exemption({ assignmentNumber: "1" })] }),
    numbered("4"),
    numbered("3", { plans: [] }),
    numbered("2"),
    person({ assignments: [assignment({ jobRole: "Specialty Doctor" })] }),
  ];
  expect(
    peopleInScope(facts({ people }), policy).map(({ assignmentNumber, state }) => [assignmentNumber, state]),
  ).toEqual([
    ["3", "not_in_place"],
    ["2", "in_place"],
    ["4", "in_place"],
    ["1", "exempt"],
  ]);
});

it("waits for nobody in place, whose last day is that of their cover", () => {
  const next = plan({ id: "JP-2", planStart: "2026-09-01" });
  expect(shown({ plans: [plan(), next] })).toMatchObject({
    name: "Gwen Invented",
    faults: [],
    stage: "signed_off",
    lastDay: "2027-08-31",
    waitingOn: null,
    daysWaiting: null,
  });
  expect(shown({ assignments: [assignment({ leaveDate: "2026-01-31" })] })?.lastDay).toBe("2026-08-31");
});

it.each<[string, Partial<JobPlan>, object]>([
  [
    "a plan on its way, since it came to its stage",
    { status: "Awaiting 2nd sign-off", stageSince: "2025-11-12" },
    { faults: ["plan_not_signed_off"], waitingOn: "service_manager", daysWaiting: 10 },
  ],
  [
    "a signed plan that is over, since it ended",
    { planStart: "2024-09-01" },
    { faults: ["plan_out_of_date"], waitingOn: "clinical_director", lastDay: "2025-08-31", daysWaiting: 83 },
  ],
  [
    "a signed plan that has not started: not known",
    { planStart: "2025-12-01" },
    { faults: ["plan_not_started"], daysWaiting: null },
  ],
  [
    "a stage that lies ahead: not known",
    { status: "Draft", stageSince: "2025-11-23" },
    { daysWaiting: null },
  ],
  [
    "a status that nobody knows, as it is worded",
    { status: "Parked <b>" },
    {
      faults: ["plan_status_unknown"],
      stage: "unknown",
      status: "Parked <b>",
      waitingOn: "job_planning_manager",
    },
  ],
  [
    "all that is wrong, and the first to act",
    { source: "paper", status: "Draft", planStart: "2024-09-01" },
    {
      faults: ["plan_not_on_allocate", "plan_not_signed_off", "plan_out_of_date"],
      waitingOn: "job_planning_manager",
    },
  ],
])("tells of %s", (_, change, expected) => {
  expect(withPlan(change)).toMatchObject({ state: "not_in_place", ...expected });
});

it("tells of somebody without a plan, and of somebody who only advises", () => {
  const locum = assignment({ category: "Locum", startDate: "2025-11-01", leaveDate: "2025-12-31" });
  expect(shown({ plans: [], assignments: [locum] })).toMatchObject({
    state: "not_in_place",
    advisory: true,
    faults: ["plan_missing"],
    stage: null,
    lastDay: null,
    waitingOn: "clinical_director",
    daysWaiting: null,
  });
});

it("tells of somebody exempt until when, whatever their plan", () => {
  const exemptions = [
    exemption(),
    exemption({ until: "2026-02-28" }),
    exemption({ from: "2026-03-01", until: "2026-04-30" }),
  ];
  expect(shown({ plans: [plan({ status: "Draft" })], exemptions })).toMatchObject({
    state: "exempt",
    lastDay: "2026-02-28",
    faults: [],
    waitingOn: null,
  });
});
