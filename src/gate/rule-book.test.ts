import { expect, it } from "vitest";
import { planRules, ruleBook } from "#gate/rule-book.ts";

it("the rules, who is asked to act on each, and the codes that each may give", () => {
  expect(ruleBook.map(({ id, severity, owner, codes }) => [id, severity, owner, ...codes])).toEqual([
    ["JP-1", "block", "job_planning_manager", "identity_ambiguous"],
    ["JP-2", "block", "job_planning_manager", "plan_not_on_allocate"],
    ["JP-3", "block", "job_planning_manager", "plan_not_signed_off", "plan_status_unknown"],
    ["JP-4", "block", "clinical_director", "plan_not_started"],
    ["JP-5", "block", "clinical_director", "plan_out_of_date", "plan_undated"],
    ["JP-6", "block", "service_group_medical_director", "sessions_not_authorised"],
    ["JP-7", "block", "clinical_director", "plan_missing"],
    ["JP-8", "block", "data_steward", "staff_list_missing", "allocate_extract_missing"],
    ["JP-9", "block", "data_steward", "staff_list_stale", "allocate_extract_stale"],
    ["JP-10", "warn", "executive_medical_director", "rule_not_in_force"],
    ["JP-11", "warn", "service_manager", "no_consultants"],
    ["JP-34", "warn", "data_steward", "extract_ageing"],
    ["JP-20", "warn", "clinical_director", "plan_due_for_review"],
    ["JP-21", "warn", "clinical_director", "signed_off_late"],
    ["JP-22", "warn", "clinical_director", "signoff_overdue"],
    ["JP-23", "warn", "clinical_director", "six_month_review_not_held"],
    ["JP-24", "warn", "clinical_director", "sessions_not_in_half_steps"],
    ["JP-25", "warn", "service_manager", "pay_sessions_mismatch"],
    ["JP-26", "warn", "service_manager", "pay_band_mismatch"],
    ["JP-27", "warn", "clinical_director", "ten_sessions_not_agreed"],
    ["JP-28", "warn", "clinical_director", "hours_over_48"],
    ["JP-29", "warn", "clinical_director", "outcomes_not_recorded"],
    ["JP-30", "warn", "clinical_director", "agreed_after_start"],
    ["JP-31", "warn", "job_planning_manager", "signed_by_self"],
    ["JP-32", "warn", "clinical_director", "revision_in_progress"],
    ["JP-33", "warn", "clinical_director", "sent_back"],
    ["JP-36", "warn", "job_planning_manager", "sessions_not_given"],
    ["JP-35", "warn", "data_steward", "plan_without_person"],
  ]);
});

it("no two rules share an id or a code", () => {
  for (const names of [ruleBook.map(({ id }) => id), ruleBook.flatMap(({ codes }) => [...codes])])
    expect(new Set<string>(names).size).toBe(names.length);
});

it("only a plan's own dates are for another day to mend", () => {
  expect(planRules.filter(({ timed }) => timed).map(({ id }) => id)).toEqual(["JP-4", "JP-5"]);
});
