import { describe, expect, it } from "vitest";
import { assignment, context, facts, person, plan } from "#gate/facts.fixture.ts";
import type { JobPlan, PersonInPost } from "#gate/facts.ts";
import { mayAdvertise } from "#gate/may-advertise.ts";

const at = (status: string, change: Partial<JobPlan> = {}) => [
  plan({ status, signedOffOn: null, ...change }),
];
const reasons = (of: readonly PersonInPost[]) =>
  mayAdvertise(facts({ people: of }), context().policy).reasons;

describe("what is shown of a person", () => {
  const shown = (change: Partial<PersonInPost>) => {
    const [finding] = reasons([person(change)]);
    return finding?.people[0];
  };

  it("their plan, its stage and days, whose move it is and for how long", () => {
    expect(shown({ plans: at("Awaiting 2nd sign-off", { stageSince: "2025-10-23" }) })).toEqual({
      assignmentNumber: "20001",
      name: "Gwen Invented",
      planId: "JP-1001",
      stage: "awaiting_signoff_2",
      firstDay: "2025-09-01",
      lastDay: "2026-08-31",
      daysOverdue: null,
      waitingOn: "service_manager",
      daysWaiting: 30,
      detail: {},
    });
  });

  it("without a plan there is none of this but a name and whose move it is", () => {
    expect(shown({ plans: [] })).toEqual({
      assignmentNumber: "20001",
      name: "Gwen Invented",
      planId: null,
      stage: null,
      firstDay: null,
      lastDay: null,
      daysOverdue: null,
      waitingOn: "clinical_director",
      daysWaiting: null,
      detail: {},
    });
  });

  it("how long a plan is out of date", () => {
    expect(shown({ plans: [plan({ planEnd: "2025-11-12" })] })).toMatchObject({
      lastDay: "2025-11-12",
      daysOverdue: 10,
      waitingOn: "clinical_director",
    });
  });

  it("a status that nobody knows, word for word", () => {
    expect(shown({ plans: at(" Sort-of SIGNED ") })?.detail).toEqual({ status: " Sort-of SIGNED " });
  });

  it.each([
    ["2025-11-22", 0],
    ["2025-11-21", 1],
    ["2025-11-23", null],
    [null, null],
  ] as const)("at the stage since %s: %s days", (stageSince, daysWaiting) => {
    expect(shown({ plans: at("Draft", { stageSince }) })?.daysWaiting).toBe(daysWaiting);
  });

  it.each([
    ["Gwen", "Invented", "Gwen Invented"],
    [null, "Invented", "Invented"],
    ["", "Invented", "Invented"],
  ])("forename %s, surname %s: %s", (forename, surname, name) => {
    expect(shown({ plans: [], forename, surname })?.name).toBe(name);
  });

  it("the lowest of their assignments in scope, and never one that is not", () => {
    const assignments = [
      assignment({ assignmentNumber: "20003" }),
      assignment({ assignmentNumber: "20002" }),
      assignment({ assignmentNumber: "20001", category: "Bank" }),
    ];
    expect(shown({ plans: [], assignments })?.assignmentNumber).toBe("20002");
  });
});
