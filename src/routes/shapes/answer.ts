import * as z from "zod";
import { vacancyStates } from "#gate/vacancy.ts";
import { decisionExample, standingExample } from "./examples.ts";
import { code, count, day, digest, filledLine, idOf, instant, line, prose, whole } from "./text.ts";

const inBoth = z.strictObject({ en: prose(), cy: prose() }).meta({ id: "TextInBothLanguages" });

const told = z.union([prose(), inBoth]).meta({
  id: "Text",
  description: "Text in the language asked for; with lang=both an object of English and Welsh.",
});

const figure = z.union([prose(600), z.number().min(-1e9).max(1e9)]).meta({ id: "PlainFigure" });

const personInQuestion = z
  .strictObject({
    assignment_number: line(64),
    name: line(1_100),
    plan_id: line(200).nullable(),
    stage: code.nullable(),
    first_day: day.nullable(),
    last_day: day.nullable(),
    days_overdue: whole(-100_000, 100_000).nullable(),
    waiting_on: code.nullable(),
    days_waiting: whole(0, 100_000).nullable(),
    detail: z
      .record(z.string().max(64).regex(/^\w+$/), figure)
      .optional()
      .meta({ description: "Further plain figures that the rule shows of this person." }),
  })
  .meta({ id: "PersonInQuestion", description: "Someone whose job plan is the reason." });

export const findingShape = z
  .strictObject({
    code,
    rule: z
      .string()
      .max(16)
      .regex(/^[A-Z]+-\d+$/)
      .meta({ examples: ["JP-5"] }),
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
  .meta({ id: "Finding", description: "Why not, or what to look at." });

export const summaryShape = z
  .strictObject({ in_scope: count, in_place: count, exempt: count, not_in_place: count })
  .meta({ id: "Summary", description: "The consultants of the department, counted." });

const extract = z
  .strictObject({ extracted_on: day, age_days: whole(-100_000, 100_000) })
  .meta({ id: "ExtractAge", description: "When the extract was taken; null when there is none." })
  .nullable();

export const outcome = z.enum(["clear", "blocked", "overridden"]).meta({ id: "Outcome" });

export const departmentShape = z
  .strictObject({ code: line(64), name: line(500), service_group: line(64) })
  .meta({ id: "Department" });

/** By which policy Porth answers. */
export const policyShape = z
  .strictObject({ id: line(100), version: line(100), digest })
  .meta({ id: "Policy", description: "The board's rules, by their version and what they say." });

export const evidenceShape = z
  .strictObject({ revision: count, staff_list: extract, allocate: extract })
  .meta({ id: "Evidence", description: "What the answer rests on." });

/** What every answer has, on the record or off it. */
export const answerMembers = {
  may_advertise: z.boolean().meta({ description: "Nothing but true means yes." }),
  outcome,
  department: departmentShape,
  as_of: day,
  valid_through: day
    .nullable()
    .meta({ description: "The last day on which this yes counts. Null for a no." }),
  clear_through: day
    .nullable()
    .meta({ description: "The last day until which the plans hold, if nothing changes. Null for a no." }),
  reasons: z.array(findingShape).max(100),
  warnings: z.array(findingShape).max(100),
  summary: summaryShape,
  policy: policyShape,
  evidence: evidenceShape,
};

export const vacancyState = z.enum(vacancyStates).meta({ id: "VacancyState" });

const vacancy = z
  .strictObject({ id: idOf("vac"), ref: filledLine(200), state: vacancyState })
  .meta({ id: "VacancyInQuestion" });

const reference = z
  .string()
  .length(13)
  .regex(/^PORTH-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{2}$/)
  .meta({
    description: "What people call it. Anyone can look it up at `/verify`.",
    examples: ["PORTH-7F3K-2Q"],
  });

export const decisionShape = z
  .strictObject({
    id: idOf("dec"),
    reference,
    ...answerMembers,
    vacancy,
    asked_at: instant,
    receipt: line(200).meta({ description: "The path of its signed receipt." }),
  })
  .meta({
    id: "Decision",
    description: "An answer on the record. Only `may_advertise: true` means yes.",
    examples: [decisionExample],
  });

export const standingShape = z
  .strictObject({
    ...answerMembers,
    forecast: z.literal(true).optional().meta({ description: "When it is about a day to come." }),
  })
  .meta({ id: "Standing", description: "The same answer, off the record.", examples: [standingExample] });
