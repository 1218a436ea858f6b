import { createRoute } from "@hono/zod-openapi";
import * as z from "zod";
import {
  applyImport,
  type CheckedImport,
  type CommittedImport,
  checkImport,
  type OfferedFile,
} from "#actions/register/apply-import.ts";
import { Problem } from "#problem.ts";
import type { ImportReport } from "#register/import-report.ts";
import { reviveParked } from "#routes/inbound/revive-parked.ts";
import { once, toldOnce } from "#routes/once.ts";
import type { AddRoutes, PorthContext } from "#routes/porth-app.ts";
import { asDay } from "#routes/shapes/as-day.ts";
import { importKind, importShape, reportShape } from "#routes/shapes/import.ts";
import { json, keyHeader, keyProblems, locationHeader, security } from "#routes/shapes/operation.ts";
import { problemResponses } from "#routes/shapes/problem.ts";
import { day } from "#routes/shapes/text.ts";

const query = z.strictObject({
  kind: importKind.meta({ description: "What the file holds." }),
  extracted_on: day.optional().meta({ description: "Required but for departments. Not after today." }),
  mode: z
    .enum(["check", "commit"])
    .default("check")
    .meta({ description: "`check` says what the file would do; `commit` does it." }),
  allow_shrink: z
    .enum(["true", "false"])
    .default("false")
    .meta({ description: "Whether rows may fall by more than a fifth." }),
});

const load = createRoute({
  method: "post",
  path: "/v1/imports",
  operationId: "importFile",
  tags: ["Register"],
  summary: "Load a whole snapshot of one kind: all of it, or nothing",
  description: "The body is the file itself, CSV or XLSX, 10 MB at the most; its content tells which.",
  ...security("Register.Write"),
  request: {
    query,
    headers: keyHeader,
    body: {
      required: true,
      content: Object.fromEntries(
        [
          "text/csv",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "application/octet-stream",
        ].map((type) => [type, { schema: { type: "string", format: "binary", maxLength: 10_485_760 } }]),
      ),
    },
  },
  responses: {
    200: json("What the file would do (mode=check)", reportShape),
    201: { ...json("What the file did (mode=commit)", importShape), headers: locationHeader },
    ...problemResponses(
      "older_extract",
      "same_extract",
      "rows_fell",
      "too_large",
      "unsupported_media_type",
      "file_refused",
      "day_out_of_range",
      ...keyProblems,
    ),
  },
});

export const addImports: AddRoutes = (app, deps) => {
  app.openapi(load, async (c) => {
    const asked = c.req.valid("query");
    const file = await offeredFile(c, asked);
    if (asked.mode === "check")
      return (await toldOnce(c, deps, async () => {
        return { status: 200, body: checkedBody(await checkImport(deps, c.var.by, file)) };
      })) as never;
    const answered = await once<CommittedImport>(c, deps, {
      act: (keep) => applyImport(deps, c.var.by, file, keep),
      reply: ({ id, loadedAt, report }) => ({
        status: 201,
        headers: { Location: `/v1/imports/${id}` },
        body: { id, state: "current", loaded_at: loadedAt, loaded_by: c.var.by.id, ...reportBody(report) },
      }),
    });
    await reviveParked(deps, c.var.by, c.var.requestId);
    return answered as never;
  });
};

const offeredFile = async (
  c: PorthContext,
  { kind, extracted_on, allow_shrink }: z.output<typeof query>,
): Promise<OfferedFile> => {
  if (kind !== "departments" && extracted_on === undefined)
    throw new Problem("invalid_request", "Say on which day the extract was taken.", {
      errors: [{ pointer: "/extracted_on", detail: "is required for this kind" }],
    });
  return {
    kind,
    extractedOn: kind === "departments" ? null : asDay(extracted_on),
    bytes: new Uint8Array(await c.req.arrayBuffer()),
    allowShrink: allow_shrink === "true",
  };
};

/** A check says as a warning why the file would be refused. */
const checkedBody = ({ report, refusal }: CheckedImport) =>
  reportBody(refusal ? { ...report, warnings: [...report.warnings, refusal.detail] } : report);

export const reportBody = (report: ImportReport) => ({
  kind: report.kind,
  sha256: report.sha256,
  extracted_on: report.extractedOn,
  rows: report.rows,
  added: report.added,
  changed: report.changed,
  unchanged: report.unchanged,
  removed: report.removed,
  ignored_columns: report.ignoredColumns,
  warnings: report.warnings,
  effect: report.effect,
  errors: [],
  error_count: 0,
});
