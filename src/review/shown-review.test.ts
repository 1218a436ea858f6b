import { describe, expect, it } from "vitest";
import { context, person, plan } from "#gate/facts.fixture.ts";
import type { Facts } from "#gate/facts.ts";
import { blockedFacts, reviewCase, verdict } from "./review-case.fixture.ts";
import type { ReviewCase } from "./review-case.ts";
import { shownReview } from "./shown-review.ts";

const { policy } = context();
const show = (of: ReviewCase, facts: Facts | null = blockedFacts()) => shownReview(of, facts, policy);
const overridden = reviewCase({ review: { state: "overridden" }, verdicts: [verdict()] });

describe("a case as it stands", () => {
  it.each([
    ["on the last day of its override", "2025-12-31", "overridden", "overridden"],
    ["on the day after", "2026-01-01", "expired", "blocked"],
  ] as const)("%s", (_, today, state, outcome) => {
    const fresh = { id: "imp_1", extractedOn: today };
    const facts = blockedFacts({
      asOf: today,
      askedOn: today,
      evidence: { revision: 1, staffList: fresh, allocate: fresh },
    });
    const shown = show(overridden, facts);
    expect([shown.state, shown.answer?.outcome]).toEqual([state, outcome]);
  });

  it("has its override among its facts, and every reason in both languages", () => {
    const shown = show(overridden);
    expect(shown.facts?.override).toEqual({
      review: "rev_1",
      covers: ["plan_missing"],
      endsOn: "2025-12-31",
    });
    expect(shown.answer?.reasons.map(({ code, message }) => [code, Object.keys(message).toSorted()])).toEqual(
      [["plan_missing", ["cy", "en"]]],
    );
  });

  it("has nothing that stands when its department is gone, and the state that was kept", () => {
    expect(show(overridden, null)).toMatchObject({ state: "overridden", facts: null, answer: null });
  });
});

describe("the tag", () => {
  const tag = (of: ReviewCase, facts: Facts | null = blockedFacts()) => show(of, facts).tag;
  const first = tag(reviewCase());

  it("is thirty-two hexadecimal digits, the same for the same", () => {
    expect(first).toMatch(/^[0-9a-f]{32}$/);
    expect(tag(structuredClone(reviewCase()), structuredClone(blockedFacts()))).toBe(first);
  });

  const moved: readonly (readonly [string, ReviewCase, Facts | null])[] = [
    ["another review", reviewCase({ review: { id: "rev_2" } }), blockedFacts()],
    ["a word", reviewCase({ verdicts: [verdict({ outcome: "revoke" })] }), blockedFacts()],
    ["another word", reviewCase({ verdicts: [verdict({ id: "ver_2", outcome: "revoke" })] }), blockedFacts()],
    ["the state", reviewCase({ review: { state: "upheld" } }), blockedFacts()],
    ["the title", reviewCase({ vacancy: { title: "Two consultants" } }), blockedFacts()],
    ["no grade", reviewCase({ vacancy: { grade: null } }), blockedFacts()],
    ["the appointment type", reviewCase({ vacancy: { appointmentType: "locum" } }), blockedFacts()],
    ["the position", reviewCase({ vacancy: { positionNumber: "0013" } }), blockedFacts()],
    ["who requests it", reviewCase({ vacancy: { requestedBy: "B. Manager" } }), blockedFacts()],
    [
      "another reason",
      reviewCase(),
      blockedFacts({ people: [person({ plans: [plan({ status: "Draft" })] })] }),
    ],
    [
      "the same reason of another person",
      reviewCase(),
      blockedFacts({ people: [person({ surname: "Other", plans: [] })] }),
    ],
    ["the department gone", reviewCase(), null],
  ];

  it.each(moved)("moves with %s", (_, of, facts) => {
    expect(tag(of, facts)).not.toBe(first);
  });

  it("is another one for each of these", () => {
    expect(new Set(moved.map(([, of, facts]) => tag(of, facts))).size).toBe(moved.length);
  });

  it.each<[string, ReviewCase, Facts]>([
    [
      "one more asking",
      reviewCase({ decisions: [...reviewCase().decisions, ...reviewCase().decisions] }),
      blockedFacts(),
    ],
    ["the version that asking moves", reviewCase({ vacancy: { version: 7 } }), blockedFacts()],
    [
      "a new revision of the register",
      reviewCase(),
      blockedFacts({ evidence: { ...blockedFacts().evidence, revision: 9 } }),
    ],
  ])("does not move with %s", (_, of, facts) => {
    expect(tag(of, facts)).toBe(first);
  });
});
