import * as z from "zod";
import { answerMembers } from "./answer.ts";
import { day, filledLine, line, whole } from "./text.ts";

const sessions = z.number().min(0).max(100).nullish();
const dayOrNot = day.nullish();

const plan = z
  .strictObject({
    plan_id: filledLine(64).optional().meta({ description: "One of the person's plans, to start from it." }),
    status: line(500).nullish(),
    plan_start: dayOrNot,
    plan_end: dayOrNot,
    review_due: dayOrNot,
    meeting_date: dayOrNot,
    signed_off_on: dayOrNot,
    signed_off_by: line(500).nullish(),
    dcc: sessions,
    spa: sessions,
    other: sessions,
    total_sessions: sessions,
    hours: z.number().min(0).max(168).nullish(),
    intensity_band: line(500).nullish(),
    cd_agreed_on: dayOrNot,
    sgmd_approved_on: dayOrNot,
    outcomes: z.boolean().nullish(),
    times_returned: whole(0, 1_000).nullish(),
    stage_since: dayOrNot,
  })
  .meta({ id: "SupposedPlan", description: "The person's only plan, on Allocate; fields as in the file." });

export type SupposedPlan = z.output<typeof plan>;

export const whatIfShape = z
  .strictObject({
    department: filledLine(200).meta({ description: "Its code or an alias.", examples: ["CARD"] }),
    on: day.optional().meta({ description: "A day from today on; today when it is not said." }),
    changes: z.array(z.strictObject({ assignment_number: filledLine(64), plan: plan.nullable() })).max(500),
  })
  .meta({ id: "WhatIf", description: "What the plans of a department would be. Null is no plan at all." });

export const simulatedShape = z
  .strictObject({
    ...answerMembers,
    simulated: z.literal(true).meta({ description: "Nothing of this is on the record." }),
    forecast: z.literal(true).optional().meta({ description: "When it is about a day to come." }),
  })
  .meta({ id: "Simulated", description: "What the gate would say." });
