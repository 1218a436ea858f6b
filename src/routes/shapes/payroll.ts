import * as z from "zod";
import { departmentShape, evidenceShape, findingShape, policyShape } from "./answer.ts";
import { payrollAskExample, payrollDecisionExample } from "./payroll-examples.ts";
import { day, filledLine, idOf, instant, line } from "./text.ts";

const sessions = z.number().min(0).max(100);

const assignment = filledLine(64).meta({ description: "As the staff list has it.", examples: ["20001"] });

const previous = z
  .strictObject({
    sessions: sessions.nullish().meta({ description: "A week, over all assignments." }),
    intensity_band: filledLine(500).nullish().meta({
      description: "Null says that none was paid; left out, the form does not say.",
    }),
    changed_on: day.nullish().meta({ description: "When the figure paid last changed." }),
  })
  .meta({ id: "PreviousPay", description: "What was paid until now, besides what the staff list says." });

export const payrollAskShape = z
  .strictObject({
    assignment_number: assignment,
    effective_from: day.meta({ description: "The day from which the form changes the pay." }),
    sessions: sessions.meta({
      description:
        "Sessions a week to be paid, over all the person's assignments, as a job plan's total counts them.",
    }),
    intensity_band: filledLine(500)
      .nullish()
      .meta({ description: "Left out or null when none is to be paid." }),
    previous: previous.optional(),
    form_ref: filledLine(200).optional().meta({ description: "What the HR system calls the form." }),
    requested_by: line(200).optional(),
  })
  .meta({
    id: "PayrollChange",
    description: "The second question: may this change form go to payroll?",
    examples: [payrollAskExample],
  });

const change = z
  .strictObject({
    assignment_number: assignment,
    effective_from: day,
    sessions,
    intensity_band: filledLine(500).nullable(),
    previous: z
      .strictObject({
        sessions: sessions.nullable(),
        intensity_band: filledLine(500).nullable().optional(),
        changed_on: day.nullable(),
      })
      .meta({ id: "PreviousPayChecked" }),
    form_ref: line(200).nullable(),
  })
  .meta({ id: "PayrollChangeChecked", description: "The form that was asked about." });

export const payrollDecisionShape = z
  .strictObject({
    id: idOf("pay"),
    may_submit: z.boolean().meta({ description: "Nothing but true means yes." }),
    outcome: z.enum(["clear", "blocked"]).meta({ id: "PayrollOutcome" }),
    department: departmentShape,
    change,
    asked_at: instant,
    as_of: day,
    reasons: z.array(findingShape).max(100),
    policy: policyShape,
    evidence: evidenceShape,
    receipt: line(200).meta({ description: "The path of its signed receipt." }),
  })
  .meta({
    id: "PayrollDecision",
    description: "An answer on the record. Only `may_submit: true` means yes.",
    examples: [payrollDecisionExample],
  });
