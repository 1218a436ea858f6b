import { describe, expect, it } from "vitest";
import type { Day } from "#gate/day.ts";
import { assignment, context, exemption, facts, factsOn, person, plan } from "#gate/facts.fixture.ts";
import type { Facts, PersonInPost } from "#gate/facts.ts";
import { mayAdvertise } from "#gate/may-advertise.ts";

const ask = (given: Facts) => mayAdvertise(given, context().policy);
const today = (change: Partial<PersonInPost>) => factsOn("2025-11-22", { people: [person(change)] });
const taken = (staffList: Day, allocate: Day) => ({
  revision: 1,
  staffList: { id: "imp_1", extractedOn: staffList },
  allocate: { id: "imp_2", extractedOn: allocate },
});
const planUntil = (planEnd: Day) => ({ plans: [plan({ planEnd })] });
const exemptUntil = (until: Day) => ({ plans: [], exemptions: [exemption({ until })] });
const permissive = { ...context().policy, maxExtractAgeDays: 100 };

describe("a yes holds for fourteen days at the most, and no longer than what it rests on", () => {
  it.each([
    ["fourteen days", {}, "2025-12-06"],
    ["cover a day longer", planUntil("2025-12-07"), "2025-12-06"],
    ["cover a day shorter", planUntil("2025-12-05"), "2025-12-05"],
    ["cover that ends today", planUntil("2025-11-22"), "2025-11-22"],
    ["an exemption a day longer", exemptUntil("2025-12-07"), "2025-12-06"],
    ["an exemption a day shorter", exemptUntil("2025-12-05"), "2025-12-05"],
    [
      "an exemption in force limits, also when a plan would carry on",
      { exemptions: [exemption({ until: "2025-12-01" })] },
      "2025-12-01",
    ],
    [
      "one not in force yet does not",
      { exemptions: [exemption({ from: "2025-11-23", until: "2025-12-01" })] },
      "2025-12-06",
    ],
    ["nor one that is over", { exemptions: [exemption({ until: "2025-11-21" })] }, "2025-12-06"],
    [
      "nor one for another assignment",
      { exemptions: [exemption({ assignmentNumber: "2", until: "2025-12-01" })] },
      "2025-12-06",
    ],
    [
      "a leaver limits nothing",
      { ...planUntil("2025-12-01"), assignments: [assignment({ leaveDate: "2025-12-01" })] },
      "2025-12-06",
    ],
  ] as const)("%s", (_, change, last) => {
    expect(mayAdvertise(today(change), permissive).validThrough).toBe(last);
  });

  it.each([
    ["2025-11-22", "2025-12-01", "2025-12-01"],
    ["2025-11-01", "2025-11-22", "2025-11-22"],
  ] as const)("in force from %s to %s, both counted, beside a plan", (from, until, last) => {
    const given = today({ exemptions: [exemption({ from, until })] });
    expect(mayAdvertise(given, permissive).validThrough).toBe(last);
  });

  it("an exemption for one of several assignments limits", () => {
    const assignments = [assignment(), assignment({ assignmentNumber: "20002" })];
    const given = today({ assignments, exemptions: [exemption({ until: "2025-12-01" })] });
    expect(mayAdvertise(given, permissive).validThrough).toBe("2025-12-01");
  });

  it("several exemptions in force: the first to end", () => {
    const exemptions = (["2025-12-03", "2025-12-01"] as const).map((until) => exemption({ until }));
    expect(mayAdvertise(today({ exemptions }), permissive).validThrough).toBe("2025-12-01");
  });

  it("someone who only advises limits nothing by a plan", () => {
    const assignments = [assignment({ isLeadDepartment: false })];
    const given = today({ ...planUntil("2025-12-01"), assignments });
    expect(mayAdvertise(given, permissive).validThrough).toBe("2025-12-06");
  });
});

describe("the last day on which each extract is still recent is the last day of a yes", () => {
  it.each([
    ["2025-11-22", "2025-11-22", "2025-11-29"],
    ["2025-11-20", "2025-11-22", "2025-11-27"],
    ["2025-11-22", "2025-11-20", "2025-11-27"],
    ["2025-11-15", "2025-11-22", "2025-11-22"],
    ["2025-11-14", "2025-11-22", null],
  ] as const)("staff list of %s, Allocate of %s: %s", (staffList, allocate, last) => {
    expect(ask(facts({ evidence: taken(staffList, allocate) })).validThrough).toBe(last);
  });

  it("on a day that lies ahead an extract is as old as today, and as many days from stale", () => {
    expect(ask(facts({ asOf: "2026-03-01", askedOn: "2025-11-22" })).validThrough).toBe("2026-03-06");
  });
});

describe("before the rule is in force a yes holds until the eve of that day at the latest", () => {
  it.each([
    ["2024-08-16", "2024-08-30"],
    ["2024-08-17", "2024-08-31"],
    ["2024-08-18", "2024-08-31"],
    ["2024-08-31", "2024-08-31"],
  ] as const)("asked on %s: %s, whatever is missing", (asOf, last) => {
    const bare = {
      evidence: { revision: 1, staffList: null, allocate: null },
      people: [person({ plans: [] })],
    };
    expect(ask(factsOn(asOf))).toMatchObject({ validThrough: last, clearThrough: null });
    expect(ask(factsOn(asOf, bare))).toMatchObject({ validThrough: last, clearThrough: null });
  });
});

it("on the first day of the rule a yes holds as long as on any other", () => {
  const plans = [plan({ planStart: "2024-08-01", signedOffOn: "2024-08-01" })];
  expect(ask(factsOn("2024-09-01", { people: [person({ plans })] })).validThrough).toBe("2024-09-08");
});
