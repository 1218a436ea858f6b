import { describe, expect, it } from "vitest";
import type { Day } from "#gate/day.ts";
import type { Code, Finding } from "#gate/finding.ts";
import { mayAdvertise } from "#gate/may-advertise.ts";
import { policy20240901 as policy } from "#gate/policies/2024-09-01.ts";
import type { Stage } from "#gate/policy.ts";
import { everyDepartment } from "#register/every-department.ts";
import { matchPlans } from "#register/match-plans.ts";
import { correctedJobPlans } from "#runtime/demo/board/sample-board.ts";
import { sampleScenarios } from "./expected.ts";
import { registerOn } from "./sample-register.fixture.ts";

const answersOn = async (today: Day, corrected?: string) => {
  const facts = everyDepartment(await registerOn(today, corrected), { asOf: today, askedOn: today });
  return new Map([...facts].map(([code, about]) => [code, mayAdvertise(about, policy)]));
};

const counts = (findings: readonly Finding[]) =>
  Object.fromEntries([...Map.groupBy(findings, ({ code }) => code)].map(([code, of]) => [code, total(of)]));
const total = (findings: readonly Finding[]) => findings.reduce((sum, { count }) => sum + count, 0);

const days: readonly Day[] = [
  "2026-11-22",
  "2028-02-29",
  "2027-03-01",
  "2026-08-31",
  "2024-09-01",
  "2027-01-01",
];

describe.each(days)("every department shows what it claims on %s", async (today) => {
  const answers = await answersOn(today);

  it.each(sampleScenarios.map((expected) => [expected.department, expected.shows, expected] as const))(
    "%s: %s",
    (department, _, { outcome, reasons, warnings, summary }) => {
      const answer = answers.get(department);
      expect({
        outcome: answer?.outcome,
        reasons: counts(answer?.reasons ?? []),
        warnings: counts(answer?.warnings ?? []),
        summary: answer?.summary,
      }).toEqual({ outcome, reasons, warnings, summary });
    },
  );

  it("names every department once", () => {
    expect([...answers.keys()].toSorted()).toEqual(sampleScenarios.map((one) => one.department).toSorted());
  });

  it("clears Cardiology, and changes no other answer, once its two plans are signed off", async () => {
    const after = await answersOn(today, correctedJobPlans(today));
    const moved = [...after].filter(([code, { outcome }]) => outcome !== answers.get(code)?.outcome);
    expect(moved.map(([code]) => code)).toEqual(["CARD"]);
    expect(after.get("CARD")).toMatchObject({ outcome: "clear", reasons: [], warnings: [] });
  });
});

describe("the sample board as a whole", () => {
  it("has about as many departments clear as blocked", () => {
    const clear = sampleScenarios.filter(({ outcome }) => outcome === "clear");
    expect(clear.length / sampleScenarios.length).toBeGreaterThan(0.45);
    expect(clear.length / sampleScenarios.length).toBeLessThan(0.6);
  });

  it("gives Cardiology the contract's own answer", () => {
    expect(sampleScenarios.find(({ department }) => department === "CARD")).toMatchObject({
      outcome: "blocked",
      reasons: { plan_out_of_date: 2 },
      warnings: {},
      summary: { inScope: 12, inPlace: 9, exempt: 1, notInPlace: 2 },
    });
  });

  it("shows every code that a fresh file can give", () => {
    const blocks: readonly Code[] = [
      ...([
        "identity_ambiguous",
        "plan_not_on_allocate",
        "plan_not_signed_off",
        "plan_status_unknown",
      ] as const),
      ...(["plan_not_started", "plan_out_of_date", "plan_undated", "sessions_not_authorised"] as const),
      "plan_missing",
    ];
    const warnings: readonly Code[] = [
      ...(["no_consultants", "plan_due_for_review", "signed_off_late", "signoff_overdue"] as const),
      ...(["six_month_review_not_held", "sessions_not_in_half_steps", "pay_sessions_mismatch"] as const),
      ...([
        "pay_band_mismatch",
        "ten_sessions_not_agreed",
        "hours_over_48",
        "outcomes_not_recorded",
      ] as const),
      ...(["agreed_after_start", "signed_by_self", "revision_in_progress", "sent_back"] as const),
      "sessions_not_given",
    ];
    const shown = (of: "reasons" | "warnings") =>
      new Set(sampleScenarios.flatMap((one) => Object.keys(one[of])));
    expect([...shown("reasons")].toSorted()).toEqual(blocks.toSorted());
    expect(warnings.filter((code) => !shown("warnings").has(code))).toEqual([]);
  });

  it("shows a plan at every stage before its sign-off", async () => {
    const answers = [...(await answersOn("2026-11-22")).values()];
    const unsigned = answers
      .flatMap(({ reasons }) => reasons)
      .filter(({ code }) => code === "plan_not_signed_off");
    const stages = new Set(unsigned.flatMap(({ people }) => people.map(({ stage }) => stage)));
    const expected: readonly Stage[] = [
      ...(["not_started", "draft", "in_discussion", "awaiting_consultant", "awaiting_signoff_1"] as const),
      ...(["awaiting_signoff_2", "awaiting_signoff_3", "mediation", "appeal", "archived"] as const),
    ];
    expect(expected.filter((stage) => !stages.has(stage))).toEqual([]);
  });

  it("has a few plans of nobody", async () => {
    const register = await registerOn("2026-11-22");
    const matched = new Set(matchPlans(register).map(({ kind, key }) => `${kind} ${key}`));
    expect(register.jobPlans.filter(({ id }) => !matched.has(`job-plans ${id}`))).toHaveLength(5);
    expect(register.paperPlans.filter(({ id }) => !matched.has(`paper-plans ${id}`))).toEqual([]);
  });
});
