import { describe, expect, it } from "vitest";
import type { Day } from "#gate/day.ts";
import {
  assignment,
  context,
  exemption,
  facts,
  factsOn,
  person,
  plan,
  standing,
} from "#gate/facts.fixture.ts";
import type { Facts, PersonInPost } from "#gate/facts.ts";
import { mayAdvertise } from "#gate/may-advertise.ts";
import { clearThrough } from "#gate/validity.ts";

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

describe("clear through: the earliest last covered day of those who can block", () => {
  const other = (change: Partial<PersonInPost>) =>
    person({ employeeNumber: "10002", assignments: [assignment({ assignmentNumber: "20002" })], ...change });
  it.each([
    ["one person", [person()], "2026-08-31"],
    ["the earlier of two", [person(), other(planUntil("2026-02-28"))], "2026-02-28"],
    [
      "an exemption's end",
      [person(), other({ plans: [], exemptions: [exemption({ assignmentNumber: "20002" })] })],
      "2026-01-31",
    ],
    ["nobody", [], null],
    ["a leaver alone", [person({ assignments: [assignment({ leaveDate: "2025-12-31" })] })], null],
    [
      "someone who only advises",
      [person({ plans: [], assignments: [assignment({ isLeadDepartment: false })] })],
      null,
    ],
    ["someone out of scope", [person({ plans: [], assignments: [assignment({ category: "Bank" })] })], null],
    ["blocked", [person(), other({ plans: [] })], null],
  ] as const)("%s: %s", (_, people, last) => {
    expect(ask(facts({ people })).clearThrough).toBe(last);
  });

  it("leaves the age of the extracts aside", () => {
    expect(ask(facts({ evidence: taken("2025-11-15", "2025-11-15") })).clearThrough).toBe("2026-08-31");
  });

  it("is blocked the day after, and clear on the day", () => {
    expect(ask(factsOn("2026-08-31")).outcome).toBe("clear");
    expect(ask(factsOn("2026-09-01")).outcome).toBe("blocked");
  });

  it("of nobody is unlimited", () => {
    expect(clearThrough([])).toBeNull();
    expect(clearThrough([{ ...standing(), advisory: true }])).toBeNull();
  });
});
