import { createRoute } from "@hono/zod-openapi";
import * as z from "zod";
import { endExemption } from "#actions/review/end-exemption.ts";
import { recordExemption } from "#actions/review/record-exemption.ts";
import { allow } from "#auth/principal.ts";
import { type ExemptionRow, listExemptions } from "#db/exemptions.ts";
import type { Day } from "#gate/day.ts";
import { once } from "#routes/once.ts";
import type { AddRoutes } from "#routes/porth-app.ts";
import { exemptionShape, newExemptionShape } from "#routes/shapes/exemption.ts";
import { cursorOf, limit, page, pageOf } from "#routes/shapes/list.ts";
import {
  bodyProblems,
  json,
  keyHeader,
  keyProblems,
  locationHeader,
  security,
} from "#routes/shapes/operation.ts";
import { problemResponses } from "#routes/shapes/problem.ts";
import { idOf } from "#routes/shapes/text.ts";

const recordRoute = createRoute({
  method: "post",
  path: "/v1/exemptions",
  operationId: "recordExemption",
  tags: ["Exemptions"],
  summary: "Record that one assignment needs no plan for a while",
  description: "For people alone: an application token never holds the role.",
  ...security("Review.Decide"),
  request: {
    headers: keyHeader,
    body: { required: true, content: { "application/json": { schema: newExemptionShape } } },
  },
  responses: {
    201: { ...json("The exemption", exemptionShape), headers: locationHeader },
    ...problemResponses("day_out_of_range", ...keyProblems, ...bodyProblems),
  },
});

const list = createRoute({
  method: "get",
  path: "/v1/exemptions",
  operationId: "listExemptions",
  tags: ["Exemptions"],
  summary: "Exemptions, newest first, ended ones too",
  description: "Who recorded and who ended each is in it.",
  ...security("Review.Decide"),
  request: { query: z.strictObject({ cursor: cursorOf("exm"), limit }) },
  responses: { 200: pageOf("ExemptionPage", exemptionShape), ...problemResponses() },
});

const end = createRoute({
  method: "delete",
  path: "/v1/exemptions/{id}",
  operationId: "endExemption",
  tags: ["Exemptions"],
  summary: "End an exemption now",
  description: "The assignment needs a plan again from today. Ending it twice changes nothing.",
  ...security("Review.Decide"),
  request: { params: z.strictObject({ id: idOf("exm") }) },
  responses: { 204: { description: "It has ended." }, ...problemResponses("not_found") },
});

export const addExemptions: AddRoutes = (app, deps) => {
  app.openapi(recordRoute, async (c) => {
    const { assignment_number, kind, from, until, reference } = c.req.valid("json");
    return once<ExemptionRow>(c, deps, {
      act: (keep) =>
        recordExemption(
          deps,
          c.var.by,
          {
            assignmentNumber: assignment_number,
            kind,
            from: from as Day,
            until: until as Day,
            reference: reference ?? null,
          },
          keep,
        ),
      reply: (recorded) => ({
        status: 201,
        headers: { Location: `/v1/exemptions/${recorded.id}` },
        body: exemptionBody(recorded),
      }),
    }) as never;
  });
  app.openapi(list, async (c) => {
    allow(c.var.by, "Review.Decide");
    const { cursor, limit } = c.req.valid("query");
    const exemptions = await listExemptions(deps.db, cursor ?? null, limit + 1);
    return c.json(page(c, exemptions, { size: limit, key: ({ id }) => id, body: exemptionBody }), 200);
  });
  app.openapi(end, async (c) => {
    await endExemption(deps, c.var.by, c.req.valid("param").id);
    return c.body(null, 204);
  });
};

const exemptionBody = (row: ExemptionRow) => ({
  id: row.id,
  assignment_number: row.assignmentNumber,
  kind: row.kind,
  from: row.fromDay,
  until: row.untilDay,
  reference: row.reference,
  recorded_by: row.recordedBy,
  recorded_at: row.recordedAt,
  ended_by: row.endedBy,
  ended_at: row.endedAt,
});
