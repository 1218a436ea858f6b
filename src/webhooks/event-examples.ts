import { hrefTo } from "./event-fields.ts";
import type { EventData, EventType } from "./event-types.ts";

const decision = "dec_01KAN7Q4YF2M8X3C5V9B0T6DZE";
const vacancy = "vac_01KAN7Q4YG5R1W7S8N0P2K4HJM";
const review = "rev_01KAN7Q4YH8T3Z6Q9M1F5X7BCD";
const loaded = "imp_01KAN7Q4YJ1V5B8D2G4K6N9PRS";
const endpoint = "whe_01KAN7Q4YK4X7E0H3J5M8Q1TVW";
const department = "CARD";

const decided = {
  decision,
  vacancy,
  department,
  as_of: "2026-11-22",
  sequence: 41,
  href: hrefTo.decision(decision),
} as const;
const standing = hrefTo.standing(department);
const reviewed = {
  review,
  vacancy,
  department,
  codes: ["plan_out_of_date"],
  sequence: 42,
  href: hrefTo.review(review),
} as const;

/** One of each type, as it could happen. */
export const eventExamples: { readonly [T in EventType]: EventData<T> } = {
  "decision.made": { ...decided, outcome: "clear", reasons: [], valid_through: "2027-08-31" },
  "decision.blocked": {
    ...decided,
    outcome: "blocked",
    reasons: [{ code: "plan_out_of_date", count: 2 }],
    valid_through: null,
  },
  "decision.cleared": { vacancy, decision, department, sequence: 47, href: standing },
  "decision.expired": { vacancy, decision, department, sequence: 51, href: standing },
  "review.requested": reviewed,
  "review.overridden": { ...reviewed, category: "patient_safety", ends_on: "2026-12-20" },
  "review.upheld": { ...reviewed, category: "other" },
  "override.revoked": { ...reviewed, ends_on: "2026-12-20" },
  "override.expired": { ...reviewed, ends_on: "2026-12-20" },
  "department.standing_changed": {
    department,
    before: "blocked",
    after: "clear",
    sequence: 46,
    href: standing,
  },
  "plan.due_soon": { department, count: 3, within_days: 30, sequence: 45, href: standing },
  "import.committed": {
    import: loaded,
    kind: "job-plans",
    extracted_on: "2026-11-21",
    rows: 412,
    added: 3,
    changed: 17,
    removed: 1,
    href: hrefTo.import(loaded),
  },
  "audit.checkpoint": {
    seq: 1201,
    head: "9f64a747e1b97f131fabb6b447296c9b6f0201e79fb3c5356e6c77e89b6a806a",
    count: 1201,
    at: "2026-11-22T00:00:00.000Z",
    jws: "eyJhbGciOiJFZDI1NTE5IiwidHlwIjoicG9ydGgtY2hlY2twb2ludCtqd3MifQ.e30.c2lnbmF0dXJl",
    href: hrefTo.checkpoint(1201),
  },
  "endpoint.disabled": { endpoint, reason: "failing", href: hrefTo.endpoint(endpoint) },
  "webhook.test": { endpoint, href: hrefTo.endpoint(endpoint) },
};
