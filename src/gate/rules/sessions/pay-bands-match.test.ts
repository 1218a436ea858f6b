import { describe, expect, it } from "vitest";
import { assignment, context, plan, standing } from "#gate/facts.fixture.ts";
import type { Assignment } from "#gate/facts.ts";
import { payBandsMatch } from "./pay-bands-match.ts";

const verdict = (planned: string | null, ...paid: readonly (string | null | Partial<Assignment>)[]) =>
  payBandsMatch.evaluate(
    standing({
      plans: [plan({ intensityBand: planned })],
      assignments: paid.map((held, at) =>
        assignment({
          assignmentNumber: `2000${at}`,
          ...(typeof held === "string" || held === null ? { intensityBand: held } : held),
        }),
      ),
    }),
    context(),
  );

describe("every band paid here is the band planned, whatever its case; silent unless both are given", () => {
  it.each([
    ["B", ["B"], null],
    ["B", ["b"], null],
    ["b", ["B", "b"], null],
    ["B", ["A"], "pay_band_mismatch"],
    ["B", ["B", "A"], "pay_band_mismatch"],
    ["B", ["BB"], "pay_band_mismatch"],
    ["B", ["B", null], null],
    ["B", ["A", null], "pay_band_mismatch"],
    ["B", [null], null],
    [null, ["B"], null],
    [null, [null], null],
  ] as const)("planned %s, paid %s", (planned, paid, code) => {
    expect(verdict(planned, ...paid)?.code ?? null).toBe(code);
  });
});

it("shows each band paid once, sorted", () => {
  expect(verdict("B", "C", "A", "C")?.about.detail).toEqual({ planned: "B", paid: "A, C" });
});

it("an assignment that is not in scope here pays nothing that counts", () => {
  expect(verdict("B", "B", { category: "Bank", intensityBand: "A" })).toBeNull();
  expect(verdict("B", "B", { leaveDate: "2025-11-21", intensityBand: "A" })).toBeNull();
  expect(verdict("B", "B", { leaveDate: "2025-11-22", intensityBand: "A" })?.code).toBe("pay_band_mismatch");
});

it("says nothing of someone without a plan", () => {
  expect(payBandsMatch.evaluate(standing({ plans: [] }), context())).toBeNull();
});
