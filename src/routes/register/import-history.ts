import { createRoute } from "@hono/zod-openapi";
import * as z from "zod";
import { type UndoneImport, undoImport } from "#actions/register/undo-import.ts";
import { allow } from "#auth/principal.ts";
import { type ExtractRecord, listExtracts, readExtract } from "#db/extracts.ts";
import { Problem } from "#problem.ts";
import { reviveParked } from "#routes/inbound/revive-parked.ts";
import { once } from "#routes/once.ts";
import type { AddRoutes } from "#routes/porth-app.ts";
import { importKind, importShape } from "#routes/shapes/import.ts";
import { cursorOf, limit, page, pageOf } from "#routes/shapes/list.ts";
import { bodyProblems, json, keyHeader, keyProblems, security } from "#routes/shapes/operation.ts";
import { problemResponses } from "#routes/shapes/problem.ts";
import { idOf } from "#routes/shapes/text.ts";
import { reportBody } from "./imports.ts";

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

const undo = createRoute({
  method: "post",
  path: "/v1/imports/{id}/undo",
  operationId: "undoImport",
  tags: ["Register"],
  summary: "The snapshot before it is current again",
  description:
    "Only the current import of its kind. Answers the import with the effect of undoing it. No body.",
  ...security("Register.Write"),
  request: { params: z.strictObject({ id: idOf("imp") }), headers: keyHeader },
  responses: {
    200: json("The import, undone", importShape),
    ...problemResponses("not_found", "not_current", "departments_in_use", ...keyProblems, ...bodyProblems),
  },
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
  app.openapi(undo, async (c) => {
    const answered = await once<UndoneImport>(c, deps, {
      act: (keep) => undoImport(deps, c.var.by, c.req.valid("param").id, keep),
      reply: ({ undone, effect }) => ({
        status: 200,
        body: { ...importBody(undone), effect: effect.map(({ moved, ...told }) => told) },
      }),
    });
    await reviveParked(deps, c.var.by, c.var.requestId);
    return answered as never;
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
