import * as z from "zod";
import { code, count, day, digest, filledLine, idOf, instant, line, prose } from "./text.ts";

const told = z.union([prose(), z.strictObject({ en: prose(), cy: prose() })]).meta({
  description: "Text in the language asked for; with lang=both an object of English and Welsh.",
});

const personInQuestion = z
  .strictObject({
    assignment_number: line(64),
    name: line(1_100),
    plan_id: line(200).nullable(),
    stage: code.nullable(),
    first_day: day.nullable(),
    last_day: day.nullable(),
    days_overdue: z.int().min(-100_000).max(100_000).nullable(),
    waiting_on: code.nullable(),
    days_waiting: z.int().min(0).max(100_000).nullable(),
    detail: z
      .record(z.string().max(64).regex(/^\w+$/), z.union([prose(600), z.number().min(-1e9).max(1e9)]))
      .optional()
      .meta({ description: "Further plain figures that the rule shows of this person." }),
  })
  .meta({ id: "PersonInQuestion" });

export const findingShape = z
  .strictObject({
    code,
    rule: z
      .string()
      .max(16)
      .regex(/^[A-Z]+-\d+$/)
      .meta({ example: "JP-5" }),
    severity: z.enum(["block", "warn"]),
    count: count.meta({
      description: "A number of people; 0 when the finding is about the whole department.",
    }),
    owner: code.meta({ description: "Whose move it is." }),
    message: told,
    fix: told,
    help: z.url().max(500).optional(),
    people: z
      .array(personInQuestion)
      .max(10_000)
      .optional()
      .meta({ description: "For callers with Gate.ReadDetail." }),
  })
  .meta({ id: "Finding" });

export const summaryShape = z
  .strictObject({ in_scope: count, in_place: count, exempt: count, not_in_place: count })
  .meta({ id: "Summary" });

const extract = z
  .strictObject({ extracted_on: day, age_days: z.int().min(-100_000).max(100_000) })
  .nullable();

/** What every answer has, on the record or off it. */
export const answerMembers = {
  may_advertise: z.boolean(),
  outcome: z.enum(["clear", "blocked", "overridden"]),
  department: z.strictObject({ code: line(64), name: line(500), service_group: line(64) }),
  as_of: day,
  valid_through: day.nullable(),
  clear_through: day.nullable(),
  reasons: z.array(findingShape).max(100),
  warnings: z.array(findingShape).max(100),
  summary: summaryShape,
  policy: z.strictObject({ id: line(100), version: line(100), digest }),
  evidence: z.strictObject({ revision: count, staff_list: extract, allocate: extract }),
};

export const vacancyState = z.enum(["clear", "awaiting_review", "cleared", "withdrawn"]);

export const decisionShape = z
  .strictObject({
    id: idOf("dec"),
    ...answerMembers,
    vacancy: z.strictObject({ id: idOf("vac"), ref: filledLine(200), state: vacancyState }),
    asked_at: instant,
    receipt: line(200),
  })
  .meta({ id: "Decision", description: "An answer on the record. Only `may_advertise: true` means yes." });

export const standingShape = z
  .strictObject({ ...answerMembers, forecast: z.literal(true).optional() })
  .meta({ id: "Standing", description: "The same answer, off the record." });
