import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answer } from "#gate/answer.ts";
import { addDays, type Day } from "#gate/day.ts";
import { factsOf } from "#gate/facts.arbitrary.ts";
import { context } from "#gate/facts.fixture.ts";
import type { Facts } from "#gate/facts.ts";
import { mayAdvertise } from "#gate/may-advertise.ts";

const { policy } = context();

/** Holds for the answers of so many departments, before and after the rule is in force. */
const always = (check: (answer: Answer, given: Facts) => void) => {
  const given = fc
    .constantFrom<Day>("2024-08-31", "2024-09-01", "2025-11-22", "2028-02-29")
    .chain((today) => factsOf(today));
  const property = fc.property(given, (one) => {
    check(mayAdvertise(one, policy), one);
  });
  fc.assert(property, { numRuns: 100 });
};

describe("every answer", () => {
  it("adds up: whoever is in scope is in place, exempt or not in place, and those not in place are found", () => {
    always(({ summary, reasons, warnings }) => {
      expect(summary.inScope).toBe(summary.inPlace + summary.exempt + summary.notInPlace);
      expect(Math.min(...Object.values(summary))).toBeGreaterThanOrEqual(0);
      const planRules = ["JP-1", "JP-2", "JP-3", "JP-4", "JP-5", "JP-6", "JP-7"];
      const found = [...reasons, ...warnings].filter(({ rule }) => planRules.includes(rule));
      const people = new Set(found.flatMap((one) => one.people.map((who) => who.assignmentNumber)));
      expect(people.size).toBe(summary.notInPlace);
    });
  });

  it("has its findings sorted, each code once, and counts the people it names", () => {
    always(({ reasons, warnings }) => {
      for (const findings of [reasons, warnings]) {
        const keys = findings.map(({ rule, code }) => `${rule.slice(3).padStart(3, "0")} ${code}`);
        expect(keys).toEqual(keys.toSorted());
        expect(new Set(findings.map(({ code }) => code)).size).toBe(findings.length);
        for (const { count, people } of findings) {
          const numbers = people.map((who) => who.assignmentNumber);
          expect(count).toBe(new Set(numbers).size);
          expect(numbers).toEqual(numbers.toSorted());
        }
      }
    });
  });

  it("is a yes without a reason until a day not past, or a no with reasons and without days", () => {
    always((answer, given) => {
      expect(answer.mayAdvertise).toBe(answer.outcome === "clear");
      expect(answer.reasons.length === 0).toBe(answer.mayAdvertise);
      if (!answer.mayAdvertise) expect(answer).toMatchObject({ validThrough: null, clearThrough: null });
      else {
        expect((answer.validThrough ?? "") >= given.asOf).toBe(true);
        expect((answer.validThrough ?? "") <= addDays(given.asOf, policy.answerValidDays)).toBe(true);
        expect((answer.clearThrough ?? "9999") >= given.asOf).toBe(true);
      }
    });
  });
});
