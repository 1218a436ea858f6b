import { createRoute } from "@hono/zod-openapi";
import * as z from "zod";
import { listUnmatched } from "#actions/list-unmatched.ts";
import { allow } from "#auth/principal.ts";
import { type ExtractRecord, listExtracts, readExtract } from "#db/extracts.ts";
import { Problem } from "#problem.ts";
import { reportBody } from "./imports.ts";
import type { AddRoutes } from "./porth-app.ts";
import { importKind, importShape } from "./shapes/import.ts";
import { cursorOf, limit, page, pageOf } from "./shapes/list.ts";
import { json, security } from "./shapes/operation.ts";
import { problemResponses } from "./shapes/problem.ts";
import { count, idOf, line, prose } from "./shapes/text.ts";

const list = createRoute({
  method: "get",
  path: "/v1/imports",
  operationId: "listImports",
  tags: ["Register"],
  summary: "What was loaded, newest first",
  description: "Files that are no longer current, too.",
  ...security("Register.Write"),
  request: {
    query: z.strictObject({
      kind: importKind.optional().meta({ description: "Only files of this kind." }),
      cursor: cursorOf("imp"),
      limit,
    }),
  },
  responses: { 200: pageOf("ImportPage", importShape), ...problemResponses() },
});

const get = createRoute({
  method: "get",
  path: "/v1/imports/{id}",
  operationId: "readImport",
  tags: ["Register"],
  summary: "One import, with the report that was answered",
  description: "Its state is the one of today; the rest is as it was when it was loaded.",
  ...security("Register.Write"),
  request: { params: z.strictObject({ id: idOf("imp") }) },
  responses: { 200: json("The import", importShape), ...problemResponses("not_found") },
});

const unknownText = z
  .strictObject({ text: prose(600), rows: count })
  .meta({ id: "UnknownText", description: "A text that nobody knows, and on how many rows it stands." });

const unmatchedPlan = z
  .strictObject({
    kind: z.enum(["job-plans", "paper-plans"]),
    plan_id: line(200),
    assignment_number: line(64).nullable(),
    employee_number: line(64).nullable(),
    gmc_number: line(64).nullable(),
  })
  .meta({ id: "UnmatchedPlan" });

const unmatchedShape = z
  .strictObject({
    plans: z
      .array(unmatchedPlan)
      .max(200_000)
      .meta({ description: "Plan rows that match nobody on the staff list (JP-35)." }),
    departments: z
      .array(unknownText)
      .max(10_000)
      .readonly()
      .meta({ description: "Departments of the staff list that nobody knows." }),
    statuses: z
      .array(unknownText)
      .max(10_000)
      .readonly()
      .meta({ description: "Status texts that the policy does not know." }),
  })
  .meta({ id: "Unmatched", description: "What the data steward has to look at." });

const unmatched = createRoute({
  method: "get",
  path: "/v1/register/unmatched",
  operationId: "listUnmatched",
  tags: ["Register"],
  summary: "Rows that need the data steward",
  description: "Of the extracts that are current.",
  ...security("Register.Write"),
  responses: { 200: json("The work list", unmatchedShape), ...problemResponses() },
});

export const addImportHistory: AddRoutes = (app, deps) => {
  app.openapi(list, async (c) => {
    allow(c.var.by, "Register.Write");
    const { kind, cursor, limit } = c.req.valid("query");
    const extracts = await listExtracts(deps.db, {
      before: cursor ?? null,
      kind: kind ?? null,
      limit: limit + 1,
    });
    return c.json(page(c, extracts, { size: limit, key: ({ id }) => id, body: importBody }), 200);
  });
  app.openapi(get, async (c) => {
    allow(c.var.by, "Register.Write");
    const extract = await readExtract(deps.db, c.req.valid("param").id);
    if (!extract) throw new Problem("not_found", "There is no such import.");
    return c.json(importBody(extract), 200);
  });
  app.openapi(unmatched, async (c) => {
    const { plans, departments, statuses } = await listUnmatched(deps, c.var.by);
    const body = plans.map(({ kind, row }) => ({
      kind,
      plan_id: row.id,
      assignment_number: row.assignmentNumber,
      employee_number: row.employeeNumber,
      gmc_number: row.gmcNumber,
    }));
    return c.json({ plans: body, departments, statuses }, 200);
  });
};

const importBody = ({
  id,
  state,
  loadedAt,
  loadedBy,
  report,
}: ExtractRecord): z.output<typeof importShape> => ({
  id,
  state,
  loaded_at: loadedAt,
  loaded_by: loadedBy,
  ...reportBody(JSON.parse(report)),
});
