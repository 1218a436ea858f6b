import * as z from "zod";
import { figuresShape } from "#routes/reports/figures-shape.ts";
import { bareDigest, code, count, day, idOf, instant, line, prose } from "#routes/shapes/text.ts";

export const inBothShape = z
  .strictObject({ en: prose(), cy: prose() })
  .meta({ id: "ReportText", description: "In both languages: what is frozen is the same for every reader." });

export const shareShape = figuresShape.shape.in_place;

export const comparedShape = z
  .strictObject({
    measure: code,
    now: shareShape,
    last: shareShape,
    direction: z.enum(["better", "worse", "same", "unknown"]),
    points: z.number().min(-100).max(100).nullable().meta({ description: "Percentage points." }),
  })
  .meta({ id: "ComparedFigure", description: "A figure on the last day, and in the last report." });

export const partMembers = {
  in_scope: count,
  exempt: count,
  in_place: comparedShape,
  departments_blocked: comparedShape,
};

export const lastReportShape = z
  .strictObject({ id: idOf("hlr"), from: day, to: day, made_at: instant, sha256: bareDigest })
  .meta({ id: "ComparedReport", description: "The report that this one is compared with." });

export const requestsShape = z
  .strictObject({ asked: count, clear: count, blocked: count, overridden: count })
  .meta({ id: "RequestCounts", description: "Vacancies asked about in the period, by their last answer." });

const days = z.number().min(0).max(100_000).nullable();

export const overridesShape = z
  .strictObject({
    category: code.nullable().meta({ description: "Null for all of them together." }),
    open: count,
    expired: count,
    ended_early: count,
    median_days: days,
    longest_days: days,
  })
  .meta({ id: "OverridesByCategory" });

export const decisionShape = z
  .strictObject({
    code,
    question: inBothShape,
    basis: inBothShape,
    count,
    items: z
      .array(
        z
          .strictObject({
            kind: z.enum(["department", "service_group", "measure", "extract"]),
            code: line(64),
            name: inBothShape,
            text: inBothShape,
          })
          .meta({ id: "DecisionItem" }),
      )
      .max(20)
      .meta({ description: "The first twenty at the most; `count` is of all." }),
  })
  .meta({ id: "DecisionAskedOfCommittee", description: "Asked by a written rule, which is its basis." });
