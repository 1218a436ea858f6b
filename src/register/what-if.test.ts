import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { factsOf } from "#gate/facts.arbitrary.ts";
import { assignment, facts, person, plan } from "#gate/facts.fixture.ts";
import type { Facts, JobPlan } from "#gate/facts.ts";
import { mayAdvertise } from "#gate/may-advertise.ts";
import { policy20240901 as policy } from "#gate/policies/2024-09-01.ts";
import { type PlanChange, type RefusedChange, whatIf } from "./what-if.ts";

const gwen = person();
const huw = person({
  employeeNumber: "10002",
  assignments: [
    assignment({ assignmentNumber: "20002" }),
    assignment({ assignmentNumber: "20003", category: "Bank" }),
  ],
  plans: [plan({ id: "JP-2", status: "Draft" }), plan({ id: "JP-3", source: "paper", identityClear: false })],
});
const both = facts({ people: [gwen, huw] });

const supposed = (changes: readonly PlanChange[], from: Facts = both): Facts => {
  const result = whatIf(from, changes);
  if ("refused" in result) throw new Error(JSON.stringify(result.refused));
  return result;
};
const refused = (...changes: readonly PlanChange[]): readonly RefusedChange[] => {
  const result = whatIf(both, changes);
  return "refused" in result ? result.refused : [];
};
const plansOf = (result: Facts, employee: string): readonly JobPlan[] =>
  result.people.find(({ employeeNumber }) => employeeNumber === employee)?.plans ?? [];

describe("a change", () => {
  it("of nothing changes nothing", () => {
    expect(supposed([])).toEqual(both);
  });

  it("stands in place of every plan of the person, by any assignment of theirs, and of nobody else's", () => {
    for (const assignmentNumber of ["20002", "20003"]) {
      const result = supposed([{ assignmentNumber, plan: { id: "JP-2", status: "Signed Off" } }]);
      expect(plansOf(result, "10002")).toEqual([plan({ id: "JP-2", status: "Signed Off" })]);
      expect(plansOf(result, "10001")).toEqual(gwen.plans);
    }
  });

  it("takes what it leaves out from the person's plan of that id, and is on Allocate and theirs", () => {
    const result = supposed([{ assignmentNumber: "20002", plan: { id: "JP-3", planEnd: null } }]);
    expect(plansOf(result, "10002")).toEqual([plan({ id: "JP-3" })]);
  });

  it.each([undefined, "JP-1001"])("knows nothing but what it says under the id %s", (id) => {
    const said = { ...(id && { id }), planStart: "2025-11-01", totalSessions: 9 } as const;
    const [only] = plansOf(supposed([{ assignmentNumber: "20002", plan: said }]), "10002");
    expect(only).toMatchObject({ ...said, source: "allocate", status: null, dcc: null, signedOffOn: null });
  });

  it("to no plan at all leaves the person without one", () => {
    const result = supposed([{ assignmentNumber: "20001", plan: null }]);
    expect(plansOf(result, "10001")).toEqual([]);
    expect(mayAdvertise(result, policy).reasons.map(({ code }) => code)).toContain("plan_missing");
  });

  it("counts by itself when it is the last of several for one person", () => {
    const draft = { assignmentNumber: "20002", plan: { id: "JP-2", spa: 1 } };
    const later = { assignmentNumber: "20003", plan: { id: "JP-2", status: "Locked" } };
    expect(plansOf(supposed([draft, later]), "10002")).toEqual([plan({ id: "JP-2", status: "Locked" })]);
    expect(plansOf(supposed([later, draft]), "10002")[0]).toMatchObject({
      status: "Draft",
      totalSessions: 8,
    });
  });
});

describe("the total", () => {
  it.each<[string, Partial<JobPlan>, number | null]>([
    ["is the plan's own when no figure is said", { status: "Locked" }, 10],
    ["is the sum when a part is said", { dcc: 8.5 }, 11.5],
    ["is the sum without what a calculation leaves behind", { dcc: 0.1, spa: 0.2 }, 0.3],
    ["is the sum when it is said to be nothing", { totalSessions: null, other: 1 }, 11],
    ["is what is said when that is the sum", { dcc: 9, totalSessions: 12 }, 12],
    ["is what is said when there are no parts", { dcc: null, spa: null, totalSessions: 14 }, 14],
    ["is unknown when no figure is left", { dcc: null, spa: null }, null],
  ])("%s", (_, change, total) => {
    const [only] = plansOf(
      supposed([{ assignmentNumber: "20001", plan: { id: "JP-1001", ...change } }]),
      "10001",
    );
    expect(only?.totalSessions).toBe(total);
  });
});

describe("a change that cannot be", () => {
  it("names every one, by its place", () => {
    expect(
      refused(
        { assignmentNumber: "20009", plan: null },
        { assignmentNumber: "20001", plan: { id: "JP-1001", totalSessions: 12 } },
        { assignmentNumber: "20001", plan: { planStart: "2025-11-02", planEnd: "2025-11-01" } },
        { assignmentNumber: "", plan: { dcc: 1, totalSessions: 2 } },
        { assignmentNumber: "20002", plan: null },
      ),
    ).toEqual([
      { at: 0, because: "unknown_assignment" },
      { at: 1, because: "total_differs" },
      { at: 2, because: "end_before_start" },
      { at: 3, because: "unknown_assignment" },
    ]);
  });

  it("is not one that a later change takes back", () => {
    const wrong = { assignmentNumber: "20001", plan: { dcc: 1, totalSessions: 2 } };
    expect(refused(wrong, { assignmentNumber: "20001", plan: null })).toHaveLength(1);
  });
});

describe("whatever the department", () => {
  const today = "2025-11-22";
  /** Totals are sums, as in every file that was let in; each person has one plan at most, on Allocate and theirs. */
  const departments = factsOf(today).map(
    (one): Facts => ({
      ...one,
      people: one.people.map((each) => ({
        ...each,
        plans: each.plans
          .slice(0, 1)
          .map((only) => ({ ...only, source: "allocate", identityClear: true, totalSessions: 10 }) as const)
          .map((only) => ({ ...only, planEnd: only.planStart ? null : only.planEnd })),
      })),
    }),
  );
  const repeated = ({ people }: Facts): readonly PlanChange[] =>
    people.map(({ assignments, plans }) => ({
      assignmentNumber: assignments[0]?.assignmentNumber ?? "",
      plan: plans[0] ?? null,
    }));

  it("repeating everybody's own plan changes nothing, said whole or by its id alone", () => {
    fc.assert(
      fc.property(departments, (one) => {
        expect(supposed(repeated(one), one)).toEqual(one);
        const byId = repeated(one).map(({ plan, ...of }) => ({
          ...of,
          plan: plan?.id ? { id: plan.id } : null,
        }));
        expect(supposed(byId, one)).toEqual(one);
      }),
    );
  });

  it("changes of different people may come in any order, one by one or all at once", () => {
    const changed = fc.constantFrom<PlanChange["plan"][]>(
      null,
      { status: "Draft" },
      { status: "Signed Off", planStart: today },
    );
    fc.assert(
      fc.property(departments, fc.array(changed, { minLength: 3, maxLength: 3 }), (one, plans) => {
        const changes = repeated(one).map((change, at) => ({ ...change, plan: plans[at] ?? null }));
        const result = supposed(changes, one);
        expect(supposed(changes.toReversed(), one)).toEqual(result);
        expect(changes.reduce((so, change) => supposed([change], so), one)).toEqual(result);
      }),
    );
  });

  it("nobody who can block is in place without a plan", () => {
    fc.assert(
      fc.property(departments, (one) => {
        const none = repeated(one).map((change) => ({ ...change, plan: null }));
        const { summary } = mayAdvertise(supposed(none, one), policy);
        expect(summary.inPlace).toBe(0);
      }),
    );
  });
});
