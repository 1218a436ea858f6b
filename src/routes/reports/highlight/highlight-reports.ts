import { createRoute } from "@hono/zod-openapi";
import * as z from "zod";
import { freezeHighlightReport } from "#actions/reports/freeze-highlight-report.ts";
import { allow } from "#auth/principal.ts";
import {
  type HighlightReportRow,
  type ListedReport,
  listHighlightReports,
} from "#db/reports/highlight-reports.ts";
import { once } from "#routes/once.ts";
import type { AddRoutes } from "#routes/porth-app.ts";
import { asDay } from "#routes/shapes/as-day.ts";
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
import type { InBoth } from "#words/told.ts";
import { highlightReportShape, listedReportShape, newReportShape } from "./report-shape.ts";

const make = createRoute({
  method: "post",
  path: "/v1/highlight-reports",
  operationId: "makeHighlightReport",
  tags: ["Reports"],
  summary: "Make the committee's report of a period, and freeze it",
  description:
    "Its figures are those of the period's last day. Compared with the report whose period ends last before this one ends. A period has 366 days at the most.",
  ...security("Report.Read"),
  request: {
    headers: keyHeader,
    body: { required: true, content: { "application/json": { schema: newReportShape } } },
  },
  responses: {
    201: { ...json("The report", highlightReportShape), headers: locationHeader },
    ...problemResponses("day_out_of_range", "conflict", ...keyProblems, ...bodyProblems),
  },
});

const list = createRoute({
  method: "get",
  path: "/v1/highlight-reports",
  operationId: "listHighlightReports",
  tags: ["Reports"],
  summary: "Highlight reports, newest first",
  description: "Each by its period and its headline.",
  ...security("Report.Read"),
  request: { query: z.strictObject({ cursor: cursorOf("hlr"), limit }) },
  responses: { 200: pageOf("HighlightReportPage", listedReportShape), ...problemResponses() },
});

export const addHighlightReports: AddRoutes = (app, deps) => {
  app.openapi(make, async (c) => {
    const { from, to } = c.req.valid("json");
    return once<HighlightReportRow>(c, deps, {
      act: (keep) => freezeHighlightReport(deps, c.var.by, { from: asDay(from), to: asDay(to) }, keep),
      reply: ({ id, body }) => ({
        status: 201,
        headers: { Location: `/v1/highlight-reports/${id}` },
        body: JSON.parse(body) as object,
      }),
    }) as never;
  });
  app.openapi(list, async (c) => {
    allow(c.var.by, "Report.Read");
    const { cursor, limit } = c.req.valid("query");
    const reports = await listHighlightReports(deps.db, cursor ?? null, limit + 1);
    return c.json(page(c, reports, { size: limit, key: ({ id }) => id, body: listedBody }), 200);
  });
};

const listedBody = ({ id, fromDay, toDay, madeAt, headline, sha256 }: ListedReport) => ({
  id,
  from: fromDay,
  to: toDay,
  made_at: madeAt,
  headline: JSON.parse(headline) as InBoth,
  sha256,
});
