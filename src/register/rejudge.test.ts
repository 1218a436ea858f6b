import { describe, expect, it } from "vitest";
import { context, facts, person } from "#gate/facts.fixture.ts";
import type { Facts, Override } from "#gate/facts.ts";
import { type OpenVacancy, rejudged } from "./rejudge.ts";

const { policy } = context();
const clear = facts();
const blocked = facts({ people: [person({ plans: [] })] });
const override = (change: Partial<Override> = {}): Override => ({
  review: "rev_1",
  covers: ["plan_missing"],
  endsOn: "2025-11-22",
  ...change,
});
const open = (change: Partial<OpenVacancy> = {}): OpenVacancy => ({
  id: "vac_1",
  department: "CARD",
  state: "awaiting_review",
  version: 3,
  reviewId: "rev_1",
  override: null,
  decision: "dec_1",
  ...change,
});
const to = (vacancy: OpenVacancy, now: Facts | undefined) => rejudged([vacancy], () => now, policy);

describe("an open vacancy that is judged again", () => {
  it.each(["awaiting_review", "overridden", "upheld", "expired"] as const)(
    "%s is cleared once nothing blocks",
    (state) => {
      const vacancy = open({ state, override: state === "overridden" ? override() : null });
      expect(to(vacancy, clear)).toEqual([{ vacancy, state: "cleared", codes: [] }]);
    },
  );

  it.each<[string, OpenVacancy, string | null]>([
    ["awaiting review", open(), null],
    ["upheld", open({ state: "upheld" }), null],
    ["expired", open({ state: "expired" }), null],
    ["overridden, on the last day", open({ state: "overridden", override: override() }), null],
    [
      "overridden, on the day after",
      open({ state: "overridden", override: override({ endsOn: "2025-11-21" }) }),
      "expired",
    ],
    [
      "overridden for another reason",
      open({ state: "overridden", override: override({ covers: ["plan_undated"] }) }),
      "awaiting_review",
    ],
    [
      "overridden for another reason, and over",
      open({ state: "overridden", override: override({ covers: [], endsOn: "2025-11-21" }) }),
      "expired",
    ],
    [
      "back before the reviewers, under an override that covers all again",
      open({ override: override() }),
      "overridden",
    ],
    [
      "back before the reviewers, under an override that is over",
      open({ override: override({ endsOn: "2025-11-21" }) }),
      null,
    ],
  ])("%s and still blocked", (_, vacancy, state) => {
    expect(to(vacancy, blocked)).toEqual(state === null ? [] : [{ vacancy, state, codes: ["plan_missing"] }]);
  });

  it("stays where it is when its department is gone", () => {
    expect(to(open(), undefined)).toEqual([]);
  });

  it("is judged by its own department and its own override alone, in order", () => {
    const vacancies = [
      open({ id: "vac_1" }),
      open({ id: "vac_2", department: "DERM" }),
      open({ id: "vac_3", state: "overridden", override: override() }),
      open({ id: "vac_4", state: "overridden", override: override({ covers: [] }) }),
    ];
    const moved = rejudged(vacancies, (code) => (code === "DERM" ? clear : blocked), policy);
    expect(moved.map(({ vacancy, state }) => [vacancy.id, state])).toEqual([
      ["vac_2", "cleared"],
      ["vac_4", "awaiting_review"],
    ]);
  });

  it("owes nothing to an override that the facts were read with", () => {
    const given = { ...blocked, override: override() };
    expect(to(open(), given)).toEqual([]);
  });
});
