import * as z from "zod";
import { definitionsShape, figuresShape } from "#routes/reports/figures-shape.ts";
import { policyShape } from "#routes/shapes/answer.ts";
import { bareDigest, code, count, day, idOf, instant, line } from "#routes/shapes/text.ts";
import {
  comparedShape,
  decisionShape,
  inBothShape,
  lastReportShape,
  overridesShape,
  partMembers,
  requestsShape,
  shareShape,
} from "./part-shapes.ts";

const extract = z
  .strictObject({ extracted_on: day, age_days: count })
  .nullable()
  .meta({ id: "ReportExtract", description: "How old it was on the last day of the period." });

const definition = definitionsShape.shape.in_scope;

export const newReportShape = z
  .strictObject({
    from: day.meta({ description: "The first day." }),
    to: day.meta({ description: "The last day: today, or a past day whose measures were kept." }),
  })
  .meta({ id: "NewHighlightReport", examples: [{ from: "2026-10-01", to: "2026-11-22" }] });

export const highlightReportShape = z
  .strictObject({
    id: idOf("hlr"),
    from: day,
    to: day,
    made_at: instant,
    headline: inBothShape,
    policy: policyShape,
    audit_head: z
      .strictObject({ seq: count, hash: bareDigest })
      .meta({ id: "AuditHead", description: "The last line of the trail before the report's own." }),
    evidence: z
      .strictObject({ origin: z.enum(["now", "kept", "filled"]), staff_list: extract, allocate: extract })
      .meta({ id: "ReportEvidence", description: "What the figures of the last day rest on." }),
    compared_with: lastReportShape.nullable(),
    board: figuresShape,
    whole: z.strictObject(partMembers).meta({ id: "ReportWhole" }),
    service_groups: z
      .array(
        z
          .strictObject({ code: line(64), name: inBothShape, ...partMembers })
          .meta({ id: "ReportServiceGroup" }),
      )
      .max(10_000),
    findings: z
      .array(
        z
          .strictObject({ finding: code, measures: z.array(comparedShape).max(20) })
          .meta({ id: "AuditFindingProgress" }),
      )
      .max(20),
    trend: z
      .array(
        z
          .strictObject({ on: day, in_place: shareShape, departments_blocked: shareShape })
          .meta({ id: "ReportTrendDay", description: "Null where nothing was kept." }),
      )
      .max(366),
    requests: requestsShape,
    locum_requests: requestsShape,
    overrides: z.array(overridesShape).max(20),
    decisions: z.array(decisionShape).max(20),
    bounds: z
      .strictObject({ blocked_days: count, not_in_place_percent: count, worse_points: count })
      .meta({ id: "ReportBounds" }),
    data_quality: z
      .strictObject({
        plan_rows_unmatched: count,
        departments_unknown: count,
        statuses_unknown: count,
        events_parked: count,
      })
      .meta({ id: "DataQuality", description: "As it was when the report was made." }),
    definitions: z
      .strictObject({
        ...definitionsShape.shape,
        ...{ requests: definition, locum_requests: definition, overrides: definition },
        ...{ comparison: definition, data_quality: definition },
      })
      .meta({ id: "ReportDefinitions" }),
  })
  .meta({ id: "HighlightReport", description: "A report of a period, frozen when it was made." });

export const listedReportShape = z
  .strictObject({
    id: idOf("hlr"),
    from: day,
    to: day,
    made_at: instant,
    headline: inBothShape,
    sha256: bareDigest.meta({ description: "Of the report's very bytes; the trail has it too." }),
  })
  .meta({ id: "ListedHighlightReport" });
