import { expect, it } from "vitest";
import { context, plan } from "#gate/facts.fixture.ts";
import { changeForm, paidNine, payrollFacts, speakingFor } from "#gate/payroll/payroll-facts.fixture.ts";
import { bandAgrees } from "./band-agrees.ts";

const verdict = (planned: string | null, intensityBand: string | null) => {
  const given = payrollFacts({
    person: paidNine({ plans: [plan({ intensityBand: planned })] }),
    form: changeForm({ intensityBand }),
  });
  return bandAgrees.evaluate(speakingFor(given), given, context());
};

it.each([
  ["B", "B", null],
  ["B", "b", null],
  ["b", " B ", null],
  ["B", "A", "band_differ"],
  ["B", "BB", "band_differ"],
  ["B", "", "band_differ"],
  ["B", null, "band_differ"],
  [null, "B", "band_differ"],
  [null, null, null],
] as const)("band %s planned, band %s on the form", (planned, band, code) => {
  expect(verdict(planned, band)?.code ?? null).toBe(code);
});

it("shows both bands, as far as there are two", () => {
  expect(verdict("B", "A")?.about.detail).toEqual({ planned: "B", form: "A" });
  expect(verdict("B", null)?.about.detail).toEqual({ planned: "B" });
  expect(verdict(null, "A")?.about.detail).toEqual({ form: "A" });
});
