import fc from "fast-check";
import { addDays, type Day } from "./day.ts";
import { assignment, exemption, facts, person, plan } from "./facts.fixture.ts";
import type { Assignment, Exemption, Extract, Facts, JobPlan, PersonInPost } from "./facts.ts";

/** Days from today on which some rule draws its line. */
const bounds = [0, 4, 7, 14, 28, 30, 60, 70, 181, 184, 364, 365, 366, 400];

/** A day around today, most often on a bound of some rule or a day beside it. */
export const dayAround = (today: Day): fc.Arbitrary<Day> =>
  fc
    .tuple(
      fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...bounds) }, { weight: 1, arbitrary: fc.nat(420) }),
      fc.constantFrom(-1, 1),
      fc.constantFrom(-1, 0, 0, 1),
    )
    .map(([days, way, off]) => addDays(today, days * way + off));

/** The same, and never after today. */
export const dayUpTo = (today: Day): fc.Arbitrary<Day> =>
  dayAround(today).map((day) => (day > today ? today : day));

const mostly = <T>(usual: fc.Arbitrary<T>, other: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 3, arbitrary: usual }, { weight: 1, arbitrary: other });
const perhaps = <T>(some: fc.Arbitrary<T>) => fc.option(some, { freq: 2, nil: null });
const seldom = <T>(some: fc.Arbitrary<T>): fc.Arbitrary<T | null> => mostly(fc.constant(null), some);

const status = fc.constantFrom("Locked", "Draft", "Awaiting 1st sign-off", "Archived", "Nobody knows", null);

/** Any plan at all. */
const anyPlan = (today: Day, signing: fc.Arbitrary<Day>): fc.Arbitrary<JobPlan> =>
  fc
    .record({
      source: mostly(fc.constant("allocate"), fc.constant("paper")),
      identityClear: mostly(fc.constant(true), fc.boolean()),
      status: mostly(fc.constant("Signed Off"), status),
      planStart: perhaps(dayAround(today)),
      planEnd: seldom(dayAround(today)),
      reviewDue: seldom(dayAround(today)),
      meetingOn: perhaps(dayAround(today)),
      signedOffOn: perhaps(signing),
      totalSessions: fc.constantFrom(null, 0, 9.75, 10, 10.5, 13, 13.5),
      intensityBand: fc.constantFrom(null, "A", "b", "B"),
      cdAgreedOn: perhaps(signing),
      sgmdApprovedOn: perhaps(signing),
      timesReturned: fc.constantFrom(null, 0, 1, 2, 3),
      stageSince: perhaps(dayAround(today)),
    })
    .map(plan);

/** Signed plans one after another: end to start, a day over each other, or with a day between them. */
const chain = (today: Day): fc.Arbitrary<readonly JobPlan[]> =>
  fc
    .tuple(
      fc.integer({ min: -300, max: 0 }),
      fc.array(fc.tuple(fc.integer({ min: 1, max: 380 }), fc.constantFrom(0, 1, 1, 1, 2)), { maxLength: 4 }),
    )
    .map(([first, legs]) => {
      let planStart = addDays(today, first);
      return legs.map(([days, next]) => {
        const leg = plan({
          planStart,
          planEnd: addDays(planStart, days),
          meetingOn: null,
          signedOffOn: null,
        });
        planStart = addDays(planStart, days + next);
        return leg;
      });
    });

const anyAssignment = (today: Day): fc.Arbitrary<Assignment> =>
  fc
    .record({
      jobRole: mostly(fc.constant("consultant in cardiology"), fc.constant("Specialty Doctor")),
      category: fc.constantFrom("Permanent", "Locum", "locum cover", "Bank", "Honorary", "Nobody knows"),
      isLeadDepartment: fc.boolean(),
      startDate: dayAround(today),
      leaveDate: perhaps(dayAround(today)),
      contractedSessions: fc.constantFrom(null, 0, 5, 10),
      intensityBand: fc.constantFrom(null, "A", "B"),
    })
    .map(assignment);

/** An assignment that ends, and another that touches it. */
const relay = (today: Day): fc.Arbitrary<readonly Assignment[]> =>
  fc
    .tuple(dayAround(today), anyAssignment(today), fc.constantFrom(0, 1, 2))
    .map(([leaveDate, next, days]) => [
      assignment({ leaveDate }),
      { ...next, startDate: addDays(leaveDate, days) },
    ]);

const assignments = (today: Day): fc.Arbitrary<readonly Assignment[]> =>
  fc.oneof(
    fc.constant<readonly Assignment[]>([assignment()]),
    seldom(dayAround(today)).map((leaveDate) => [assignment({ leaveDate })]),
    relay(today),
    fc.array(anyAssignment(today), { minLength: 1, maxLength: 3 }),
  );

/** For one of the person's assignments, or for one that they do not hold. */
const anyExemption = (today: Day): fc.Arbitrary<Exemption> =>
  fc
    .record({
      assignmentNumber: fc.constantFrom("0", "0", "1", "2"),
      from: dayAround(today),
      until: dayAround(today),
    })
    .map(exemption);

const anyPerson = (today: Day, signing: fc.Arbitrary<Day>): fc.Arbitrary<PersonInPost> =>
  fc
    .record({
      assignments: assignments(today),
      plans: fc
        .tuple(mostly(chain(today), fc.constant([])), fc.array(anyPlan(today, signing), { maxLength: 2 }))
        .map((rows) => rows.flat()),
      exemptions: fc.array(anyExemption(today), { maxLength: 2 }),
    })
    .map(person);

/** No two people, assignments or plans have one number. */
const numbered = (someone: PersonInPost, at: number): PersonInPost => ({
  ...someone,
  employeeNumber: `E${at}`,
  assignments: someone.assignments.map((one, nth) => ({ ...one, assignmentNumber: `${at}-${nth}` })),
  exemptions: someone.exemptions.map((one) => ({
    ...one,
    assignmentNumber: `${at}-${one.assignmentNumber}`,
  })),
  plans: someone.plans.map((one, nth) => ({ ...one, id: `JP-${at}-${nth}` })),
});

const extract = (today: Day): fc.Arbitrary<Extract> =>
  fc.constantFrom(0, 2, 4, 5, 7).map((days) => ({ id: "imp_1", extractedOn: addDays(today, -days) }));

/** A department on a day, on evidence that is there and recent; signatures and approvals on the days given. */
export const factsOf = (today: Day, signing = dayAround(today)): fc.Arbitrary<Facts> =>
  fc
    .record({
      asOf: fc.constant(today),
      askedOn: fc.constant(today),
      evidence: fc.record({ revision: fc.constant(1), staffList: extract(today), allocate: extract(today) }),
      people: fc.array(anyPerson(today, signing), { maxLength: 3 }).map((people) => people.map(numbered)),
    })
    .map(facts);
