import type { Owner } from "#gate/finding.ts";

/** Every role that can hold the next move, nearest to the plan first. */
export const owners = [
  "consultant",
  "consultant_and_clinical_director",
  "clinical_director",
  "service_manager",
  "service_group_medical_director",
  "executive_medical_director",
  "job_planning_manager",
  "data_steward",
] as const satisfies readonly Owner[];
