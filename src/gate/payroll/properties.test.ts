import fc from "fast-check";
import { expect, it } from "vitest";
import { addDays, later } from "#gate/day.ts";
import { dayAround, factsOf } from "#gate/facts.arbitrary.ts";
import { context, plan } from "#gate/facts.fixture.ts";
import type { JobPlan } from "#gate/facts.ts";
import { firstDayOf, lastDayOf, stageOf } from "#gate/job-plan.ts";
import { maySubmitPayrollChange } from "#gate/may-submit-payroll-change.ts";
import type { ChangeForm, PayrollFacts } from "./payroll-facts.ts";
import { payrollRules } from "./payroll-rule-book.ts";

const today = "2025-11-22";
const { policy } = context();
const ask = (given: PayrollFacts) => maySubmitPayrollChange(given, policy);
const planCodes = (given: PayrollFacts) => ask(given).reasons.filter(({ rule }) => rule.startsWith("JP-"));

const form = (assignmentNumber: string): fc.Arbitrary<ChangeForm> =>
  fc.record({
    assignmentNumber: fc.constant(assignmentNumber),
    effectiveFrom: dayAround(today),
    sessions: fc.constantFrom(9.75, 10, 10, 10, 10.5),
    intensityBand: fc.constantFrom(null, "a", "B", "B"),
    previous: fc.record(
      {
        sessions: fc.constantFrom(null, 9, 10),
        intensityBand: fc.constantFrom(null, "A", "B"),
        changedOn: fc.option(dayAround(today), { nil: null }),
      },
      { requiredKeys: ["sessions", "changedOn"] },
    ),
  });

/** A form about somebody with plans, exemptions and assignments of every kind. */
const anyForm: fc.Arbitrary<PayrollFacts> = factsOf(today)
  .filter(({ people }) => people.length > 0)
  .chain(({ people, override: _, ...setting }) =>
    fc
      .constantFrom(...people)
      .chain((person) =>
        form(person.assignments[0]?.assignmentNumber ?? "").map((one) => ({ ...setting, person, form: one })),
      ),
  );

const outOfDate: fc.Arbitrary<JobPlan> = fc
  .record({
    id: fc.constantFrom("JP-", "JP-0-0x", "ZZ"),
    status: fc.constantFrom("Signed Off", "Locked"),
    planStart: fc.constantFrom(-366, -400, -2000).map((days) => addDays(today, days)),
    totalSessions: fc.constantFrom(null, 9.75, 10, 10.5),
    intensityBand: fc.constantFrom(null, "A", "B"),
  })
  .map(plan);

it("a plan that is out of date turns no answer, and changes nothing where one is in place", () => {
  fc.assert(
    fc.property(anyForm, outOfDate, (given, more) => {
      const { person } = given;
      const after = { ...given, person: { ...person, plans: [...person.plans, more] } };
      expect(ask(after).maySubmit).toBe(ask(given).maySubmit);
      if (planCodes(given).length === 0) expect(ask(after)).toEqual(ask(given));
    }),
    { numRuns: 300 },
  );
});

it("the order of plans, assignments and exemptions changes nothing", () => {
  const shuffled = <T>(rows: readonly T[]) => fc.shuffledSubarray([...rows], { minLength: rows.length });
  const pairs = anyForm.chain((given) =>
    fc
      .record({
        plans: shuffled(given.person.plans),
        assignments: shuffled(given.person.assignments),
        exemptions: shuffled(given.person.exemptions),
      })
      .map((rows) => [given, { ...given, person: { ...given.person, ...rows } }] as const),
  );
  fc.assert(
    fc.property(pairs, ([given, other]) => {
      expect(ask(other)).toEqual(ask(given));
    }),
    { numRuns: 300 },
  );
});

it("a yes rests on plans of the form's very figures, signed, begun, and in date today and when the pay changes", () => {
  let yes = 0;
  fc.assert(
    fc.property(anyForm, (given) => {
      if (!ask(given).maySubmit) return;
      yes += 1;
      const { sessions, effectiveFrom } = given.form;
      const fit = given.person.plans.filter(
        (one) =>
          one.totalSessions === sessions &&
          ["signed_off", "locked"].includes(stageOf(one, today, policy)) &&
          (firstDayOf(one) ?? "9") <= effectiveFrom,
      );
      for (const day of [today, later(today, effectiveFrom)])
        expect(
          fit.some((one) => (firstDayOf(one) ?? "9") <= day && day <= (lastDayOf(one, policy) ?? "")),
        ).toBe(true);
    }),
    { numRuns: 1_000 },
  );
  expect(yes).toBeGreaterThan(0);
});

it("the rules, who is asked to act on each, and their codes", () => {
  expect(payrollRules.map(({ id, owner, codes }) => [id, owner, ...codes])).toEqual([
    ["PC-1", "service_manager", "sessions_differ"],
    ["PC-2", "service_manager", "band_differ"],
    ["PC-3", "service_manager", "plan_starts_later"],
    ["PC-4", "clinical_director", "plan_not_revised"],
  ]);
});
