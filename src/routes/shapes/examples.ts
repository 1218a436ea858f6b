/** The decision of the contract: a department with two plans out of date. */
const answer = {
  may_advertise: false,
  outcome: "blocked",
  department: { code: "CARD", name: "Cardiology", service_group: "MOR" },
  as_of: "2026-11-22",
  valid_through: null,
  clear_through: null,
  reasons: [
    {
      code: "plan_out_of_date",
      rule: "JP-5",
      severity: "block",
      count: 2,
      owner: "clinical_director",
      message: "2 consultants' job plans are out of date.",
      fix: "Hold the job plan reviews and sign them off on Allocate.",
    },
  ],
  warnings: [],
  summary: { in_scope: 12, in_place: 9, exempt: 1, not_in_place: 2 },
  policy: {
    id: "sbuhb-job-plan-gate",
    version: "2024-09-01",
    digest: `sha256:${"0f1e2d3c".repeat(8)}`,
  },
  evidence: {
    revision: 42,
    staff_list: { extracted_on: "2026-11-20", age_days: 2 },
    allocate: { extracted_on: "2026-11-21", age_days: 1 },
  },
} as const;

const id = "dec_01KAN7Q4YF2M8X3C5V9B0T6DZE";

export const decisionExample = {
  id,
  reference: "PORTH-KMV7-6D",
  ...answer,
  vacancy: { id: "vac_01KAN7Q4YG5R1W7S8N0P2K4HJM", ref: "TRAC-88123", state: "awaiting_review" },
  asked_at: "2026-11-22T09:14:03.120Z",
  receipt: `/v1/decisions/${id}/receipt`,
} as const;

export const standingExample = answer;
