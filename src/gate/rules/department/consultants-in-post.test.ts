import { describe, expect, it } from "vitest";
import { assignment, context, exemption, facts, person } from "#gate/facts.fixture.ts";
import type { Facts } from "#gate/facts.ts";
import { mayAdvertise } from "#gate/may-advertise.ts";
import { consultantsInPost } from "./consultants-in-post.ts";

const says = (change: Partial<Facts>) =>
  consultantsInPost.evaluate(facts(change), context()).map(({ code }) => code);
const holding = (change: Parameters<typeof assignment>[0]) => [person({ assignments: [assignment(change)] })];

describe("a department with nobody in scope is told so, and may advertise", () => {
  it.each([
    ["nobody at all", []],
    ["a bank consultant", holding({ category: "Bank" })],
    ["another grade", holding({ jobRole: "Specialty Doctor" })],
    ["one who left yesterday", holding({ leaveDate: "2025-11-21" })],
    ["one who starts tomorrow", holding({ startDate: "2025-11-23" })],
  ] as const)("%s", (_, people) => {
    expect(says({ people })).toEqual(["no_consultants"]);
    expect(mayAdvertise(facts({ people }), context().policy)).toMatchObject({
      outcome: "clear",
      validThrough: "2025-11-27",
      clearThrough: null,
    });
  });
});

describe("one person in scope is enough not to be empty", () => {
  it.each([
    ["in place", [person()]],
    ["exempt", [person({ plans: [], exemptions: [exemption()] })]],
    ["advisory", holding({ isLeadDepartment: false })],
    ["on their leave date", holding({ leaveDate: "2025-11-22" })],
    ["on their start date", holding({ startDate: "2025-11-22" })],
    ["beside one who is not", [...holding({ category: "Bank" }), person({ employeeNumber: "10002" })]],
  ] as const)("%s", (_, people) => {
    expect(says({ people })).toEqual([]);
  });
});

describe("without evidence that is there and recent nothing is known of the department, so nothing is said", () => {
  const recent = { id: "imp_1", extractedOn: "2025-11-15" } as const;
  const stale = { id: "imp_2", extractedOn: "2025-11-14" } as const;
  it.each([
    ["both recent", recent, recent, ["no_consultants"]],
    ["no staff list", null, recent, []],
    ["no Allocate extract", recent, null, []],
    ["a stale staff list", stale, recent, []],
    ["a stale Allocate extract", recent, stale, []],
  ] as const)("%s", (_, staffList, allocate, codes) => {
    expect(says({ people: [], evidence: { revision: 1, staffList, allocate } })).toEqual(codes);
  });
});
