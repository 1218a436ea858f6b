import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type Day } from "#gate/day.ts";
import { dayUpTo, factsOf } from "#gate/facts.arbitrary.ts";
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
const outcome = (given: Facts) => ask(given).outcome;

const planUntil = (planEnd: Day) => ({ plans: [plan({ planEnd })] });

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
    const oldest = { id: "imp_1", extractedOn: "2025-11-15" } as const;
    const evidence = { revision: 1, staffList: oldest, allocate: oldest };
    expect(ask(facts({ evidence })).clearThrough).toBe("2026-08-31");
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

/** Departments whose signatures and approvals are dated today or before; plans and exemptions may lie ahead. */
const departments = fc
  .constantFrom<Day>("2024-09-01", "2025-11-22", "2027-12-31", "2028-02-29")
  .chain((today) => factsOf(today, dayUpTo(today)));

const horizonDays = 800;

/** Whether the person is in scope and can block: without a plan they would. */
const canBlock = (someone: PersonInPost, given: Facts) =>
  outcome({ ...given, people: [{ ...someone, plans: [], exemptions: [] }] }) === "blocked";

/**
 * How many days ahead the department is still clear, asked day by day; −1 when it is blocked today, null when nobody
 * is left who can block. Each person is followed until they leave or only advise; whoever comes later is left aside.
 */
const clearDays = (given: Facts): number | null => {
  let people = given.people;
  for (let days = 0; days <= horizonDays; days += 1) {
    const day: Facts = { ...given, asOf: addDays(given.askedOn, days) };
    people = people.filter((someone) => canBlock(someone, day));
    if (people.length === 0) return null;
    if (outcome({ ...day, people }) === "blocked") return days - 1;
  }
  return horizonDays;
};

it("clear through is the last day on which asking day by day still says yes", () => {
  const seen = { limited: 0, unlimited: 0, blocked: 0 };
  fc.assert(
    fc.property(departments, (given) => {
      const { clearThrough, mayAdvertise: clear } = ask(given);
      const days = clearDays(given);
      expect(clear).toBe(days !== -1);
      if (days === null || days === -1) expect(clearThrough).toBeNull();
      else if (days < horizonDays) expect(clearThrough).toBe(addDays(given.askedOn, days));
      else expect((clearThrough ?? "9999") >= addDays(given.askedOn, days)).toBe(true);
      seen[days === null ? "unlimited" : days === -1 ? "blocked" : "limited"] += 1;
    }),
    { numRuns: 80 },
  );
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
});

it("a yes holds to the last day it is valid through, with nobody new in post", () => {
  fc.assert(
    fc.property(departments, (given) => {
      const { validThrough } = ask(given);
      if (validThrough === null) return;
      const people = given.people.map((someone) => ({
        ...someone,
        assignments: someone.assignments.filter(({ startDate }) => startDate <= given.asOf),
      }));
      expect(outcome({ ...given, people, asOf: validThrough, askedOn: validThrough })).toBe("clear");
    }),
    { numRuns: 100 },
  );
});
