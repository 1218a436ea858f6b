import fc from "fast-check";
import { expect, it } from "vitest";
import { addDays, type Day } from "#gate/day.ts";
import { dayUpTo, factsOf } from "#gate/facts.arbitrary.ts";
import { context } from "#gate/facts.fixture.ts";
import type { Facts, PersonInPost } from "#gate/facts.ts";
import { mayAdvertise } from "#gate/may-advertise.ts";

const ask = (given: Facts) => mayAdvertise(given, context().policy);
const outcome = (given: Facts) => ask(given).outcome;

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
    { numRuns: 200 },
  );
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(10);
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
    { numRuns: 200 },
  );
});
