import type { KeptPayrollDecision } from "#db/decisions/payroll-decisions.ts";
import { departmentBody, evidenceBody, findingBody, type Reader } from "./answer-body.ts";

/** An answer about a change form as it was given: the same for ever for the same reader. Never who sent the form. */
export const payrollBody = (
  { id, formRef, askedAt, grounds: { facts, answer, policy } }: KeptPayrollDecision,
  reader: Reader,
) => ({
  id,
  may_submit: answer.maySubmit,
  outcome: answer.outcome,
  department: departmentBody(facts.department, reader.language),
  change: changeBody(facts.form, formRef),
  asked_at: askedAt,
  as_of: facts.asOf,
  reasons: answer.reasons.map((finding) => findingBody(finding, reader)),
  policy,
  evidence: evidenceBody(facts),
  receipt: `/v1/payroll-changes/${id}/receipt`,
});

const changeBody = (
  {
    assignmentNumber,
    effectiveFrom,
    sessions,
    intensityBand,
    previous,
  }: KeptPayrollDecision["grounds"]["facts"]["form"],
  formRef: string | null,
) => ({
  assignment_number: assignmentNumber,
  effective_from: effectiveFrom,
  sessions,
  intensity_band: intensityBand,
  previous: {
    sessions: previous.sessions,
    ...(previous.intensityBand === undefined ? {} : { intensity_band: previous.intensityBand }),
    changed_on: previous.changedOn,
  },
  form_ref: formRef,
});
