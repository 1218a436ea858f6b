import * as z from "zod";
import { line } from "#routes/shapes/text.ts";

const text = z
  .string()
  .max(500)
  .regex(/^[\s\S]*$/);

const open = z.looseObject({});

/** Whatever the gate tells of a decision: the body of a decision, or of a standing. */
const context = open.optional().meta({ id: "DecisionContext", description: "The gate's whole answer." });

export const decidedShape = z
  .strictObject({ decision: z.boolean().meta({ description: "Nothing but true means yes." }), context })
  .meta({ id: "AccessDecision" });

export const decidedAllShape = z
  .strictObject({ evaluations: z.array(decidedShape).max(100) })
  .meta({ id: "AccessDecisions", description: "In the order of the questions." });

const next = z.strictObject({ next_token: text }).meta({ id: "NextPage", description: "Empty at the end." });

export const entitiesShape = z
  .strictObject({
    results: z.array(z.strictObject({ type: text, id: text }).meta({ id: "FoundEntity" })).max(200),
    page: next,
  })
  .meta({ id: "FoundEntities" });

export const actionsShape = z
  .strictObject({
    results: z.array(z.strictObject({ name: text }).meta({ id: "FoundAction" })).max(200),
    page: next,
  })
  .meta({ id: "FoundActions" });

const url = line(2_000);

export const metadataShape = z
  .strictObject({
    policy_decision_point: url,
    access_evaluation_endpoint: url,
    access_evaluations_endpoint: url,
    search_subject_endpoint: url,
    search_resource_endpoint: url,
    search_action_endpoint: url,
  })
  .meta({ id: "AuthzenConfiguration" });
