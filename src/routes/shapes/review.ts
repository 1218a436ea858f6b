import * as z from "zod";
import { answerMembers, outcome, vacancyState } from "./answer.ts";
import { code, day, filledLine, idOf, instant, line, prose } from "./text.ts";

const verdict = z
  .strictObject({
    outcome: z.enum(["override", "uphold", "revoke"]),
    category: line(64).nullable(),
    justification: prose(),
    codes: z.array(code).max(100).meta({ description: "The reasons that stood; an override covers these." }),
    ends_on: day.nullable().meta({ description: "The last day on which an override counts." }),
    decided_by: line(200),
    decided_at: instant,
  })
  .meta({ id: "Verdict", description: "A reviewer's word. It is never changed: another is added." });

const asked = z
  .strictObject({
    id: idOf("dec"),
    outcome,
    asked_at: instant,
    vacancy_state: vacancyState,
  })
  .meta({ id: "AskedDecision" });

const { department: _, ...answered } = answerMembers;

const standing = z
  .strictObject(answered)
  .meta({ id: "ReviewStanding", description: "What the gate says of the vacancy today." });

export const reviewShape = z
  .strictObject({
    id: idOf("rev"),
    state: vacancyState,
    opened_at: instant,
    department: z
      .strictObject({ code: line(64), name: line(500), service_group: line(64).nullable() })
      .meta({ id: "ReviewDepartment" }),
    vacancy: z
      .strictObject({
        id: idOf("vac"),
        ref: filledLine(200),
        state: vacancyState,
        title: line(500).nullable(),
        grade: line(200).nullable(),
        appointment_type: code.nullable(),
        position_number: line(64).nullable(),
        requested_by: line(500).nullable(),
      })
      .meta({ id: "ReviewedVacancy" }),
    standing: standing
      .nullable()
      .meta({ description: "Null when the register no longer has the department." }),
    verdicts: z.array(verdict).max(1_000),
    decisions: z
      .array(asked)
      .max(100_000)
      .meta({ description: "What was asked about the vacancy, in order." }),
  })
  .meta({ id: "Review", description: "A blocked request before the reviewers." });

export const decisionOnReviewShape = z
  .strictObject({
    outcome: z.enum(["override", "uphold"]),
    category: filledLine(64)
      .optional()
      .meta({ description: "Why, in a word. Required for an override.", examples: ["patient_safety"] }),
    justification: z
      .string()
      .max(20_000)
      .meta({ description: "30 to 2,000 characters. Never a health reason.", pattern: "^[\\s\\S]*$" }),
    ends_on: day
      .nullish()
      .meta({ description: "The last day of an override, at most 90 days ahead. Required for one." }),
  })
  .refine(({ outcome, category }) => outcome === "uphold" || category !== undefined, {
    path: ["category"],
    message: "is required for an override",
  })
  .refine(({ outcome, ends_on }) => outcome === "uphold" || typeof ends_on === "string", {
    path: ["ends_on"],
    message: "is required for an override",
  })
  .meta({ id: "DecisionOnReview" });

export const revocationShape = z
  .strictObject({
    justification: z
      .string()
      .max(20_000)
      .meta({ description: "30 to 2,000 characters. Never a health reason.", pattern: "^[\\s\\S]*$" }),
  })
  .meta({ id: "Revocation" });
