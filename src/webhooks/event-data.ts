import * as z from "zod";
import {
  code,
  codes,
  count,
  day,
  department,
  href,
  idOf,
  instant,
  reason,
  sequence,
  standing,
} from "./event-fields.ts";

const inDepartment = { department, sequence, href };
const vacancy = idOf("vac");
const review = idOf("rev");

const decision = z.strictObject({
  decision: idOf("dec"),
  vacancy,
  outcome: z.enum(["clear", "blocked", "overridden"]),
  reasons: z
    .array(z.strictObject({ code, count }))
    .max(100)
    .meta({ description: "What stands in the way, and of how many people." }),
  valid_through: day.nullable().meta({ description: "The last day on which a yes counts. Null for a no." }),
  as_of: day,
  ...inDepartment,
});

const aboutVacancy = z.strictObject({
  vacancy,
  decision: idOf("dec").nullable().meta({ description: "The latest about it." }),
  ...inDepartment,
});

const aboutReview = z.strictObject({ review, vacancy, codes, ...inDepartment });
const upheld = aboutReview.extend({ category: reason });
const overridden = upheld.extend({ ends_on: day.meta({ description: "The last day on which it counts." }) });
const aboutOverride = aboutReview.extend({ ends_on: day });

const standingChanged = z.strictObject({ before: standing, after: standing, ...inDepartment });

const planDueSoon = z.strictObject({
  count: count.meta({ description: "How many people's plans." }),
  within_days: z.union([z.literal(30), z.literal(60)]),
  ...inDepartment,
});

const importCommitted = z.strictObject({
  import: idOf("imp"),
  kind: z.enum(["departments", "staff-list", "job-plans", "paper-plans"]),
  extracted_on: day.nullable().meta({ description: "Null for departments." }),
  rows: count,
  added: count,
  changed: count,
  removed: count,
  href,
});

const line = z.int().min(1).max(Number.MAX_SAFE_INTEGER);

const checkpoint = z.strictObject({
  seq: line.meta({ format: "int64", description: "The number of the last line that it speaks for." }),
  head: z
    .string()
    .length(64)
    .regex(/^[0-9a-f]{64}$/)
    .meta({ description: "That line's hash." }),
  count: line.meta({ format: "int64", description: "How many lines there are up to it." }),
  at: instant,
  jws: z
    .string()
    .max(2_000)
    .regex(/^[\w-]+\.[\w-]+\.[\w-]+$/)
    .meta({ description: "All of this as a compact JWS (Ed25519) by a key of `/.well-known/jwks.json`." }),
  href,
});

const endpointDisabled = z.strictObject({
  endpoint: idOf("whe"),
  reason: z.enum(["gone", "failing", "by_hand"]),
  href,
});

const webhookTest = z.strictObject({ endpoint: idOf("whe"), href });

/** What each type tells: ids, codes, counts and days. Never a name, never words that somebody typed. */
export const eventDataShapes = {
  "decision.made": decision,
  "decision.blocked": decision,
  "decision.cleared": aboutVacancy,
  "decision.expired": aboutVacancy,
  "review.requested": aboutReview,
  "review.overridden": overridden,
  "review.upheld": upheld,
  "override.revoked": aboutOverride,
  "override.expired": aboutOverride,
  "department.standing_changed": standingChanged,
  "plan.due_soon": planDueSoon,
  "import.committed": importCommitted,
  "audit.checkpoint": checkpoint,
  "endpoint.disabled": endpointDisabled,
  "webhook.test": webhookTest,
} as const;
