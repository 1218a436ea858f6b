import { describe, expect, it } from "vitest";
import {
  isOpen,
  openStates,
  opensReview,
  stateAfterAsk,
  stateOn,
  stateWhenRejudged,
  type VacancyState,
  vacancyStates,
} from "./vacancy.ts";

const before: readonly (VacancyState | null)[] = [null, ...vacancyStates];

it("open are those that are blocked, or let through by an override alone", () => {
  expect(before.filter(isOpen)).toEqual(["awaiting_review", "overridden", "upheld", "expired"]);
  expect(openStates).toEqual(before.filter(isOpen));
});

describe("asked about", () => {
  it.each(before)("%s: a block awaits review, an override lets through", (state) => {
    expect(stateAfterAsk(state, "blocked")).toBe("awaiting_review");
    expect(stateAfterAsk(state, "overridden")).toBe("overridden");
  });

  it.each<[VacancyState | null, VacancyState]>([
    [null, "clear"],
    ["clear", "clear"],
    ["withdrawn", "clear"],
    ["cleared", "cleared"],
    ["awaiting_review", "cleared"],
    ["overridden", "cleared"],
    ["upheld", "cleared"],
    ["expired", "cleared"],
  ])("%s and clear, it is %s", (state, after) => {
    expect(stateAfterAsk(state, "clear")).toBe(after);
  });

  it("and blocked, it is a new case unless the reviewers have one of it", () => {
    expect(before.filter((state) => !opensReview(state))).toEqual(["awaiting_review", "overridden"]);
  });
});

describe("judged again", () => {
  it.each(openStates)("%s: what comes clear is cleared, what an override covers is let through", (state) => {
    for (const isOver of [true, false]) {
      expect(stateWhenRejudged(state, "clear", isOver)).toBe("cleared");
      expect(stateWhenRejudged(state, "overridden", isOver)).toBe("overridden");
    }
  });

  it.each([
    ["awaiting_review", false, "awaiting_review"],
    ["awaiting_review", true, "awaiting_review"],
    ["upheld", false, "upheld"],
    ["upheld", true, "upheld"],
    ["expired", false, "expired"],
    ["expired", true, "expired"],
    ["overridden", false, "awaiting_review"],
    ["overridden", true, "expired"],
  ] as const)("%s and still blocked, its override over: %s; it is %s", (state, isOver, after) => {
    expect(stateWhenRejudged(state, "blocked", isOver)).toBe(after);
  });
});

describe("on a day", () => {
  const override = { review: "rev_1", covers: ["plan_missing"], endsOn: "2026-11-22" } as const;

  it.each([
    ["2026-11-21", "overridden"],
    ["2026-11-22", "overridden"],
    ["2026-11-23", "expired"],
  ] as const)("%s, an override that ends on the 22nd is %s", (today, state) => {
    expect(stateOn("overridden", override, today)).toBe(state);
  });

  it.each(vacancyStates)(
    "%s is what it is kept as, when it stands under no override that is over",
    (state) => {
      expect(stateOn(state, null, "2026-11-23")).toBe(state);
      if (state !== "overridden") expect(stateOn(state, override, "2026-11-23")).toBe(state);
    },
  );
});
