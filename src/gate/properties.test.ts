import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type Day } from "#gate/day.ts";
import { dayAround, factsOf } from "#gate/facts.arbitrary.ts";
import { context, person, plan } from "#gate/facts.fixture.ts";
import type { Extract, Facts, JobPlan, PersonInPost } from "#gate/facts.ts";
import { mayAdvertise } from "#gate/may-advertise.ts";

const { policy } = context();
const ask = (given: Facts) => mayAdvertise(given, policy);
const outcome = (given: Facts) => ask(given).outcome;

const on = (...days: readonly Day[]) => fc.constantFrom(...days).chain((today) => factsOf(today));
const inForce = on("2024-09-01", "2025-11-22", "2027-12-31", "2028-02-29");
const anyDay = fc.oneof(
  { weight: 2, arbitrary: inForce },
  { weight: 1, arbitrary: on("2024-08-31", "2024-02-29") },
);

/** Holds for so many departments. */
const always = <T>(given: fc.Arbitrary<T>, check: (value: T) => void) =>
  fc.assert(
    fc.property(given, (value) => {
      check(value);
    }),
    { numRuns: 100 },
  );

const shuffled = <T>(rows: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...rows], { minLength: rows.length });

const withPerson = (given: Facts, at: number, change: (someone: PersonInPost) => PersonInPost): Facts => ({
  ...given,
  people: given.people.map((someone, nth) => (nth === at ? change(someone) : someone)),
});

const stands = (someone: PersonInPost, given: Facts) => ask({ ...given, people: [someone] }).summary;

/** The rows of the facts in another order. */
const inAnotherOrder = (given: Facts): fc.Arbitrary<Facts> =>
  fc
    .tuple(
      ...given.people.map((someone) =>
        fc.record({
          plans: shuffled(someone.plans),
          assignments: shuffled(someone.assignments),
          exemptions: shuffled(someone.exemptions),
          gmcNumbers: shuffled(someone.gmcNumbers),
        }),
      ),
    )
    .map((rows) => given.people.map((someone, at) => ({ ...someone, ...rows[at] })))
    .chain(shuffled)
    .map((people) => ({ ...given, people }));

it("the order of people, plans, assignments and exemptions changes nothing in the answer", () => {
  const pairs = anyDay.chain((given) => fc.tuple(fc.constant(given), inAnotherOrder(given)));
  always(pairs, ([given, other]) => expect(ask(other)).toEqual(ask(given)));
});

describe("a signed plan that is out of date", () => {
  /** Signed off when it started, more than twelve months ago: no meeting, never sent back. */
  const outOfDate = (today: Day): fc.Arbitrary<JobPlan> =>
    fc
      .record({
        id: fc.constantFrom("JP-", "JP-0-0x", "ZZ"),
        status: fc.constantFrom("Signed Off", "Locked"),
        source: fc.constantFrom("allocate", "paper"),
        identityClear: fc.boolean(),
        planStart: fc.constantFrom(-367, -400, -2000).map((days) => addDays(today, days)),
        reviewDue: fc.option(dayAround(today), { nil: null }),
        totalSessions: fc.constantFrom(null, 10, 10.25, 14),
        signed: fc.boolean(),
      })
      .map(({ signed, ...change }) =>
        plan({ ...change, meetingOn: null, signedOffOn: signed ? change.planStart : null, timesReturned: 0 }),
      );

  const withMore = anyDay
    .filter(({ people }) => people.length > 0)
    .chain((given) => fc.tuple(fc.constant(given), fc.nat(given.people.length - 1), outOfDate(given.asOf)))
    .map(([given, at, more]) => ({
      given,
      someone: given.people[at] as PersonInPost,
      after: withPerson(given, at, (one) => ({ ...one, plans: [...one.plans, more] })),
    }));

  it("changes nothing at all for someone in place, exempt or not in scope", () => {
    always(withMore, ({ given, someone, after }) => {
      fc.pre(stands(someone, given).notInPlace === 0);
      expect(ask(after)).toEqual(ask(given));
    });
  });

  it("never turns a no into a yes, and takes nothing from a yes but the wording of its warnings", () => {
    always(withMore, ({ given, after }) => {
      const { warnings: _before, reasons: _reasons, ...before } = ask(given);
      const { warnings: _after, reasons, ...now } = ask(after);
      expect(now).toEqual(before);
      expect(reasons.length === 0).toBe(before.mayAdvertise);
    });
  });
});

describe("evidence of a block never opens the gate", () => {
  it("someone in scope whose only plan is not signed off", () => {
    const unsigned = fc.constantFrom<Partial<JobPlan>>(
      { status: "Draft" },
      { status: "Nobody knows" },
      { status: "Archived" },
      { status: null },
      { source: "paper", status: null, signedOffOn: null },
    );
    always(fc.tuple(inForce, unsigned), ([given, change]) => {
      const more = person({ employeeNumber: "E9", plans: [plan(change)] });
      expect(outcome({ ...given, people: [...given.people, more] })).toBe("blocked");
    });
  });

  it("an extract dropped, or aged beyond the limit", () => {
    const kind = fc.constantFrom("staffList", "allocate");
    const gone = (today: Day) =>
      fc
        .constantFrom(null, 8, 9, 400)
        .map((days): Extract | null =>
          days === null ? null : { id: "imp_2", extractedOn: addDays(today, -days) },
        );
    const dropped = inForce.chain((given) => fc.tuple(fc.constant(given), kind, gone(given.askedOn)));
    always(dropped, ([given, which, extract]) => {
      expect(outcome({ ...given, evidence: { ...given.evidence, [which]: extract } })).toBe("blocked");
    });
  });

  it.each(["plans", "exemptions"] as const)("someone's %s taken away", (rows) => {
    always(inForce, (given) => {
      given.people.forEach((_, at) => {
        const without = withPerson(given, at, (someone) => ({ ...someone, [rows]: [] }));
        expect([outcome(given), outcome(without)]).not.toEqual(["blocked", "clear"]);
      });
    });
  });
});
