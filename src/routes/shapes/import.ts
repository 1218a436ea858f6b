import * as z from "zod";
import { bareDigest, count, day, idOf, instant, line, prose } from "./text.ts";

export const importKind = z.enum(["departments", "staff-list", "job-plans", "paper-plans"]);

const outcome = z.enum(["clear", "blocked"]).nullable();

const reportMembers = {
  kind: importKind,
  sha256: bareDigest,
  extracted_on: day.nullable(),
  rows: count,
  added: count,
  changed: count,
  unchanged: count,
  removed: count,
  ignored_columns: z.array(prose(40_000)).max(600).readonly(),
  warnings: z.array(prose()).max(1_000).readonly(),
  effect: z
    .array(z.strictObject({ department: line(64), before: outcome, after: outcome }))
    .max(100_000)
    .readonly(),
  errors: z.array(z.never()).max(0).meta({ description: "Always empty: a file with errors is refused." }),
  error_count: z.int().min(0).max(0),
};

export const reportShape = z.strictObject(reportMembers).meta({ id: "ImportReport" });

export const importShape = z
  .strictObject({
    id: idOf("imp"),
    state: z.enum(["current", "superseded", "undone"]),
    loaded_at: instant,
    loaded_by: line(300),
    ...reportMembers,
  })
  .meta({ id: "Import" });
