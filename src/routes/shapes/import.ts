import * as z from "zod";
import { rowErrorShape } from "./problem.ts";
import { bareDigest, count, day, idOf, instant, line, prose, whole } from "./text.ts";

export const importKind = z
  .enum(["departments", "staff-list", "job-plans", "paper-plans"])
  .meta({ id: "ImportKind", description: "What a file holds: always the whole of it." });

const outcome = z.enum(["clear", "blocked"]).nullable();

const effect = z
  .strictObject({
    department: line(64),
    before: outcome.meta({ description: "Null when there was no such department." }),
    after: outcome.meta({ description: "Null when there is no such department any more." }),
  })
  .meta({ id: "ImportEffect", description: "What the gate says of a department, before and after." });

const reportMembers = {
  kind: importKind,
  sha256: bareDigest.meta({ description: "Of the file." }),
  extracted_on: day.nullable(),
  rows: count,
  added: count,
  changed: count,
  unchanged: count,
  removed: count,
  ignored_columns: z
    .array(prose(40_000))
    .max(600)
    .readonly()
    .meta({ description: "Dropped unread: no kind has them." }),
  warnings: z.array(prose()).max(1_000).readonly(),
  effect: z.array(effect).max(100_000).readonly(),
  errors: z.array(rowErrorShape).max(0).meta({ description: "Always empty: a file with errors is refused." }),
  error_count: whole(0, 0),
};

export const reportShape = z
  .strictObject(reportMembers)
  .meta({ id: "ImportReport", description: "What a file would do. Nothing is stored." });

export const importShape = z
  .strictObject({
    id: idOf("imp"),
    state: z.enum(["current", "superseded", "undone"]),
    loaded_at: instant,
    loaded_by: line(300),
    ...reportMembers,
  })
  .meta({ id: "Import", description: "A file that was loaded, and what it did." });
