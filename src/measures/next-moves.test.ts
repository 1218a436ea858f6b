import { describe, expect, it } from "vitest";
import { assignment, facts, person, plan } from "#gate/facts.fixture.ts";
import type { JobPlan, PersonInPost } from "#gate/facts.ts";
import { mayAdvertise } from "#gate/may-advertise.ts";
import { policy20240901 as policy } from "#gate/policies/2024-09-01.ts";
import { inOrder } from "./next-move-order.ts";
import { nextMovesOf } from "./next-moves.ts";
import { owners } from "./owners.ts";

const someone = (at: number, ...plans: readonly Partial<JobPlan>[]): PersonInPost =>
  person({
    employeeNumber: `1000${at}`,
    assignments: [assignment({ assignmentNumber: `2000${at}` })],
    plans: plans.map((change, number) => plan({ id: `JP-${at}${number}`, ...change })),
  });

const movesOf = (...people: readonly PersonInPost[]) => {
  const given = facts({ people });
  return nextMovesOf(given, mayAdvertise(given, policy));
};
const shown = (...people: readonly PersonInPost[]) =>
  movesOf(...people)
    .filter(({ severity }) => severity === "block")
    .map(({ owner, code, count, wouldClear, ownerWouldClear }) => [
      owner,
      code,
      count,
      wouldClear,
      ownerWouldClear,
    ]);

const drafted = { status: "Draft", signedOffOn: null, meetingOn: null };
const awaiting = { ...drafted, status: "Awaiting 1st sign-off" };

describe("what waits, by whose move it is", () => {
  it("one thing alone would clear the department", () => {
    expect(shown(someone(1, drafted))).toEqual([["consultant", "plan_not_signed_off", 1, true, true]]);
  });

  it("what waits for two roles is two moves, and neither clears", () => {
    expect(shown(someone(1, drafted), someone(2, awaiting), someone(3, drafted))).toEqual([
      ["consultant", "plan_not_signed_off", 2, false, false],
      ["clinical_director", "plan_not_signed_off", 1, false, false],
    ]);
  });

  it("two things of one role clear it together, and not alone", () => {
    expect(shown(someone(1, awaiting), someone(2))).toEqual([
      ["clinical_director", "plan_not_signed_off", 1, false, true],
      ["clinical_director", "plan_missing", 1, false, true],
    ]);
  });

  it("a warning clears nothing", () => {
    const [move] = movesOf(someone(1, { hours: 50 }));
    expect(move).toMatchObject({
      code: "hours_over_48",
      severity: "warn",
      wouldClear: false,
      ownerWouldClear: false,
    });
  });

  it("what is about the whole department counts nobody", () => {
    const given = facts({ evidence: { revision: 1, staffList: null, allocate: facts().evidence.allocate } });
    expect(nextMovesOf(given, mayAdvertise(given, policy))[0]).toMatchObject({
      code: "staff_list_missing",
      owner: "data_steward",
      count: 0,
      since: null,
      people: [],
    });
  });
});

describe("since when, and how often sent back", () => {
  it("the longest of those who say; the longer of overdue and waiting", () => {
    const moves = movesOf(
      someone(1, { ...awaiting, stageSince: "2025-11-12", timesReturned: 1 }),
      someone(2, { ...awaiting, stageSince: "2025-10-23", timesReturned: null }),
      someone(3, { ...awaiting, stageSince: null, timesReturned: 3 }),
    );
    expect(moves[0]).toMatchObject({
      daysOverdue: null,
      daysWaiting: 30,
      since: "2025-10-23",
      timesReturned: 3,
    });
  });

  it("a signed plan waits at no stage: it is overdue since its last day", () => {
    const [move] = movesOf(
      someone(1, { planEnd: "2025-11-12", stageSince: "2025-01-01", timesReturned: null }),
    );
    expect(move).toMatchObject({
      code: "plan_out_of_date",
      daysOverdue: 10,
      daysWaiting: null,
      since: "2025-11-12",
      timesReturned: null,
    });
  });
});

describe("the list", () => {
  const anybody = { owner: null, serviceGroup: null, department: null, severity: null };
  const moves = movesOf(someone(1, drafted), someone(2, awaiting), someone(3, { hours: 50 }));

  it("every move of every role, each once, in one order whatever the order they came in", () => {
    const all = inOrder(moves, anybody);
    expect(all).toHaveLength(moves.length);
    expect(inOrder(moves.toReversed(), anybody)).toEqual(all);
    expect(
      owners.flatMap((owner) => inOrder(moves, { ...anybody, owner, serviceGroup: "MOR" })),
    ).toHaveLength(moves.length);
    expect(inOrder(moves, { ...anybody, serviceGroup: "GLA" })).toEqual([]);
  });
});
