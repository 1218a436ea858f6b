import { expect, it } from "vitest";
import { context, plan } from "#gate/facts.fixture.ts";
import { changeForm, paidNine, payrollFacts, speakingFor } from "#gate/payroll/payroll-facts.fixture.ts";
import { startsInTime } from "./starts-in-time.ts";

it.each([
  ["2025-09-01", "2025-08-18", "2025-09-02", null],
  ["2025-09-01", "2025-08-18", "2025-09-01", null],
  ["2025-09-01", "2025-08-18", "2025-08-31", "plan_starts_later"],
  [null, "2025-08-18", "2025-08-18", null],
  [null, "2025-08-18", "2025-08-17", "plan_starts_later"],
  [null, null, "2020-01-01", null],
] as const)("start %s, signed off on %s, paid from %s", (planStart, signedOffOn, effectiveFrom, code) => {
  const given = payrollFacts({
    person: paidNine({ plans: [plan({ planStart, signedOffOn })] }),
    form: changeForm({ effectiveFrom }),
  });
  expect(startsInTime.evaluate(speakingFor(given), given, context())?.code ?? null).toBe(code);
});
