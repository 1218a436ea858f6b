import { describe, expect, it } from "vitest";
import { vacancyStates } from "#gate/vacancy.ts";
import { blockedFacts, reviewCase, verdict } from "./review-case.fixture.ts";
import { factsFor, overrideIn, withVerdict } from "./review-case.ts";

const revocation = verdict({ id: "ver_2", outcome: "revoke", category: null, endsOn: null });

describe("the override that a vacancy stands under", () => {
  it.each(vacancyStates)("in a case that is %s", (state) => {
    const counts = state === "overridden" || state === "awaiting_review";
    expect(overrideIn(reviewCase({ review: { state }, verdicts: [verdict()] }))).toEqual(
      counts ? { review: "rev_1", covers: ["plan_missing"], endsOn: "2025-12-31" } : null,
    );
  });

  it.each([
    ["nothing was said", [], null],
    ["it was revoked", [verdict(), revocation], null],
    ["it was upheld since", [verdict(), verdict({ id: "ver_2", outcome: "uphold", endsOn: null })], null],
    ["another was made since", [verdict(), verdict({ id: "ver_0", endsOn: "2025-11-30" })], "2025-11-30"],
    ["another was made after a revocation", [verdict(), revocation, verdict({ id: "ver_3" })], "2025-12-31"],
    ["it has no end", [verdict({ endsOn: null })], null],
  ])("when %s", (_, verdicts, endsOn) => {
    expect(overrideIn(reviewCase({ verdicts }))?.endsOn ?? null).toBe(endsOn);
  });

  it("is put to the facts of its department, in place of any other", () => {
    const other = { review: "rev_9", covers: [], endsOn: "2030-01-01" } as const;
    const facts = blockedFacts({ override: other });
    expect(factsFor(facts, reviewCase({ verdicts: [verdict()] }))).toEqual({
      ...facts,
      override: { review: "rev_1", covers: ["plan_missing"], endsOn: "2025-12-31" },
    });
    expect(factsFor(facts, reviewCase()).override).toBeNull();
  });
});

describe("a case with one word more", () => {
  it.each([
    ["override", "overridden"],
    ["uphold", "upheld"],
    ["revoke", "awaiting_review"],
  ] as const)("%s: %s, the vacancy with its review", (outcome, state) => {
    const before = reviewCase({ verdicts: [verdict({ id: "ver_0" })] });
    const said = verdict({ outcome });
    expect(withVerdict(before, said)).toEqual({
      ...before,
      review: { ...before.review, state },
      vacancy: { ...before.vacancy, state, version: 2 },
      verdicts: [verdict({ id: "ver_0" }), said],
    });
    expect(before).toEqual(reviewCase({ verdicts: [verdict({ id: "ver_0" })] }));
  });
});
