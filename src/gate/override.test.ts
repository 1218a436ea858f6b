import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "./day.ts";
import { factsOf } from "./facts.arbitrary.ts";
import { context, facts, factsOn, person, plan } from "./facts.fixture.ts";
import type { Facts, Override } from "./facts.ts";
import { mayAdvertise } from "./may-advertise.ts";

const { policy } = context();
const ask = (given: Facts) => mayAdvertise(given, policy);
const codesOf = (given: Facts) => ask(given).reasons.map(({ code }) => code);
const blocked = facts({ people: [person({ plans: [] })] });
const override = (change: Partial<Override> = {}): Override => ({
  review: "rev_1",
  covers: ["plan_missing"],
  endsOn: "2025-12-31",
  ...change,
});

describe("an override", () => {
  it("lets through what it covers, until its end", () => {
    expect(ask({ ...blocked, override: override() })).toEqual({
      ...ask(blocked),
      mayAdvertise: true,
      outcome: "overridden",
      validThrough: "2025-12-31",
      clearThrough: null,
    });
  });

  it.each([
    ["the day before its end", "2025-11-23", true],
    ["its end", "2025-11-22", true],
    ["the day after", "2025-11-21", false],
  ] as const)("on %s", (_, endsOn, lets) => {
    const answer = ask({ ...blocked, override: override({ endsOn }) });
    expect([answer.mayAdvertise, answer.outcome, answer.validThrough]).toEqual(
      lets ? [true, "overridden", endsOn] : [false, "blocked", null],
    );
  });

  it.each([
    ["the code that stands", ["plan_missing"], true],
    ["more than that", ["plan_out_of_date", "plan_missing", "staff_list_stale"], true],
    ["another", ["plan_out_of_date"], false],
    ["nothing", [], false],
    ["a code that begins alike", ["plan_missing_altogether", "plan"], false],
  ])("that covers %s", (_, covers, lets) => {
    expect(ask({ ...blocked, override: override({ covers }) }).mayAdvertise).toBe(lets);
  });

  it("lets nothing through when one of two codes is not covered", () => {
    const { evidence } = blocked;
    const both = { ...blocked, evidence: { ...evidence, allocate: null } };
    expect(codesOf(both)).toEqual(["plan_missing", "allocate_extract_missing"]);
    expect(ask({ ...both, override: override() })).toEqual(ask(both));
    const covering = override({ covers: codesOf(both) });
    expect(ask({ ...both, override: covering }).outcome).toBe("overridden");
  });

  it("covers a code of however many people", () => {
    const more = person({ employeeNumber: "10002", plans: [] });
    const given = { ...blocked, people: [...blocked.people, more], override: override() };
    expect(ask(given)).toMatchObject({ outcome: "overridden", reasons: [{ count: 2 }] });
  });

  it("is nothing to a department that is clear, nor before the rule is in force", () => {
    for (const clear of [facts(), factsOn("2024-08-31", { people: [person({ plans: [] })] })]) {
      expect(ask({ ...clear, override: override({ endsOn: "2030-01-01" }) })).toEqual(ask(clear));
      expect(ask(clear).outcome).toBe("clear");
    }
  });
});

describe("any department", () => {
  const today = "2025-11-22";
  const codes = [
    ...["plan_missing", "plan_out_of_date", "plan_not_started", "plan_not_signed_off", "plan_undated"],
    ...["plan_not_on_allocate", "plan_status_unknown", "identity_ambiguous", "sessions_not_authorised"],
    ...["staff_list_stale", "allocate_extract_stale"],
  ];
  const anyOverride = fc.record({
    review: fc.constant("rev_1"),
    covers: fc.oneof(fc.subarray(codes), fc.constant(codes)),
    endsOn: fc.integer({ min: -2, max: 90 }).map((days) => addDays(today, days)),
  });
  const always = (check: (given: Facts, over: Override) => void) =>
    fc.assert(fc.property(factsOf(today), anyOverride, check), { numRuns: 300 });

  it("has the same reasons, warnings and summary under an override as without", () => {
    always((given, over) => {
      const [plain, under] = [ask(given), ask({ ...given, override: over })];
      const { mayAdvertise, outcome, validThrough, ...rest } = under;
      expect(rest).toEqual({
        reasons: plain.reasons,
        warnings: plain.warnings,
        summary: plain.summary,
        clearThrough: plain.clearThrough,
      });
      if (plain.outcome === "clear") expect(under).toEqual(plain);
    });
  });

  it("is let through only by an override that is not over and covers every code", () => {
    always((given, over) => {
      const answer = ask({ ...given, override: over });
      fc.pre(ask(given).outcome === "blocked");
      const counts = over.endsOn >= today && codesOf(given).every((code) => over.covers.includes(code));
      expect([answer.outcome, answer.mayAdvertise]).toEqual(
        counts ? ["overridden", true] : ["blocked", false],
      );
      expect(answer.validThrough).toBe(counts ? over.endsOn : null);
    });
  });

  it("with one code more than is covered is never let through", () => {
    always((given, { endsOn }) => {
      const over = { review: "rev_1", covers: codesOf(given), endsOn };
      const missing = person({ employeeNumber: "E8", plans: [plan({ status: "Nobody has heard of it" })] });
      const more = { ...given, people: [...given.people, missing], override: over };
      fc.pre(!over.covers.includes("plan_status_unknown"));
      expect(ask(more)).toMatchObject({ outcome: "blocked", mayAdvertise: false, validThrough: null });
    });
  });

  it("is never let through once the override is over", () => {
    always((given, over) => {
      fc.pre(codesOf(given).length > 0);
      const past = { ...over, covers: codesOf(given), endsOn: addDays(today, -1) };
      expect(ask({ ...given, override: past }).mayAdvertise).toBe(false);
    });
  });
});
