import { decisionExample } from "./examples.ts";

export const payrollAskExample = {
  assignment_number: "20001",
  effective_from: "2026-12-01",
  sessions: 11,
  intensity_band: "B",
  previous: { sessions: 10, intensity_band: "B", changed_on: "2024-04-01" },
  form_ref: "CF-2026-118",
  requested_by: "A. Manager",
} as const;

const { requested_by: _, ...change } = payrollAskExample;
const { department, as_of, asked_at, policy, evidence } = decisionExample;

const id = "pay_01KAN7Q4YF2M8X3C5V9B0T6DZE";

/** A form that runs ahead of the plan. */
export const payrollDecisionExample = {
  id,
  may_submit: false,
  outcome: "blocked",
  department,
  change,
  asked_at,
  as_of,
  reasons: [
    {
      code: "sessions_differ",
      rule: "PC-1",
      severity: "block",
      count: 1,
      owner: "service_manager",
      message: "The sessions on the form are not the total of the job plan.",
      fix: "Correct the form, or agree a revised plan with these sessions and have it signed off on Allocate.",
    },
  ],
  policy,
  evidence,
  receipt: `/v1/payroll-changes/${id}/receipt`,
} as const;
