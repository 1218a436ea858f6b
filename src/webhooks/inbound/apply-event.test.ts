import fc from "fast-check";
import { expect, it } from "vitest";
import type { KnownRows } from "./applied.ts";
import type { RegisterEvent } from "./event-in.ts";
import { event, rows, settled } from "./rows.fixture.ts";

const assignment = fc.constantFrom("20001", "20002", "20003");
const department = fc.constantFrom("CARD", "RENAL");
const instant = fc
  .integer({ min: 0, max: 5 })
  .map((hours) => `2025-11-2${2 + (hours % 3)}T0${hours}:00:00.000Z`);
const day = (year: number) =>
  fc.integer({ min: 1, max: 28 }).map((each) => `${year}-03-${String(each).padStart(2, "0")}`);

const person = (number: string) => ({
  employee_number: `1${number.slice(1)}`,
  assignment_number: number,
  surname: "Invented",
  job_role: "Consultant",
  category: "Permanent",
  start_date: "2020-01-01",
});

const starter = fc
  .record({ number: assignment, department, sessions: fc.integer({ min: 1, max: 12 }), instant })
  .map(({ number, sessions, instant: at, ...more }) =>
    event(
      "staff.starter",
      { ...person(number), department: more.department, contracted_sessions: sessions },
      at,
    ),
  );
const moved = fc
  .record({ number: assignment, department, instant })
  .map(({ number, instant: at, ...more }) =>
    event("staff.moved", { assignment_number: number, department: more.department }, at),
  );
const leaver = fc
  .record({ number: assignment, leaves: day(2027), instant })
  .map(({ number, leaves, instant: at }) =>
    event("staff.leaver", { assignment_number: number, leave_date: leaves }, at),
  );
const absence = fc
  .record({
    number: assignment,
    type: fc.constantFrom("staff.absence_started" as const, "staff.absence_ended" as const),
    from: fc.constantFrom("2026-01-05", "2026-04-06"),
    until: day(2026),
    instant,
  })
  .filter(({ type, from, until }) => type === "staff.absence_ended" || from <= until)
  .map(({ type, number, from, until, instant: at }) =>
    event(type, { assignment_number: number, from, until }, at),
  );
const plan = fc
  .record({
    number: assignment,
    id: fc.constantFrom("JP-1", "JP-2"),
    dcc: fc.integer({ min: 1, max: 9 }),
    instant,
  })
  .map(({ number, id, dcc, instant: at }) =>
    event("job_plan.updated", { plan_id: id, assignment_number: number, status: "Draft", dcc }, at),
  );

/** Events of a few people within a few hours, each with an id of its own. */
const happenings = fc
  .array(fc.oneof(starter, moved, leaver, absence, plan), { minLength: 1, maxLength: 14 })
  .map((events): readonly RegisterEvent[] => events.map((each, at) => ({ ...each, id: `msg_${at}` })));

/** The same events, each one to five times, in any order. */
const shuffled = happenings.chain((events) =>
  fc
    .array(fc.nat({ max: events.length - 1 }), { maxLength: events.length * 4 })
    .chain((again) =>
      fc.shuffledSubarray([...events, ...again.map((at) => events[at] as RegisterEvent)], {
        minLength: events.length + again.length,
      }),
    )
    .map((arriving) => ({ events, arriving })),
);

const shown = ({ staff, jobPlans, absences }: KnownRows) => ({
  staff: staff.toSorted((a, b) => (a.assignmentNumber < b.assignmentNumber ? -1 : 1)),
  jobPlans: jobPlans.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  absences: absences.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
});

it("the same events leave the same rows, in whatever order they come and however often", () => {
  let changedOnes = 0;
  fc.assert(
    fc.property(shuffled, ({ events, arriving }) => {
      const inOrder = events.toSorted((a, b) =>
        `${a.occurredAt} ${a.id}` < `${b.occurredAt} ${b.id}` ? -1 : 1,
      );
      const expected = shown(settled(rows(), inOrder));
      expect(shown(settled(rows(), arriving))).toEqual(expected);
      if (JSON.stringify(expected) !== JSON.stringify(shown(rows()))) changedOnes += 1;
    }),
    { numRuns: 2_000 },
  );
  expect(changedOnes).toBeGreaterThan(500);
});
