import { createRoute } from "@hono/zod-openapi";
import * as z from "zod";
import { listNextMoves } from "#actions/reports/list-next-moves.ts";
import { placeOf } from "#measures/next-move-order.ts";
import { owners } from "#measures/owners.ts";
import { type AddRoutes, readerOf } from "#routes/porth-app.ts";
import { findingShape } from "#routes/shapes/answer.ts";
import { language, limit, page, pageOf } from "#routes/shapes/list.ts";
import { security } from "#routes/shapes/operation.ts";
import { problemResponses } from "#routes/shapes/problem.ts";
import { count, day, line, prose } from "#routes/shapes/text.ts";
import { moveBody, movesFile } from "./move-body.ts";

const { code, rule, severity, message, fix, people } = findingShape.shape;

const days = count.nullable();

export const moveShape = z
  .strictObject({
    service_group: line(64),
    owner: code.meta({ description: "Whose move it is." }),
    department: z.strictObject({ code: line(64), name: line(500) }).meta({ id: "MovesDepartment" }),
    code,
    rule,
    severity,
    count: count.meta({ description: "A number of people; 0 when it is about the whole department." }),
    message,
    fix,
    since: day.nullable().meta({ description: "Since when the longest of them waits or is overdue." }),
    longest_days_overdue: days,
    longest_days_waiting: days.meta({ description: "At the present stage." }),
    times_returned: days.meta({ description: "How often the plan sent back most often was." }),
    would_clear: z.boolean().meta({ description: "Nothing else blocks the department." }),
    owner_would_clear: z.boolean().meta({
      description: "Nothing blocks the department but what waits for this role.",
    }),
    people,
  })
  .meta({ id: "NextMove", description: "What waits for one role in one department." });

const asPage = pageOf("NextMovePage", moveShape);

const route = createRoute({
  method: "get",
  path: "/v1/next-moves",
  operationId: "listNextMoves",
  tags: ["Reports"],
  summary: "Whose move it is: what waits for each role, in every department",
  description:
    "In order of service group, role, department and code. People are named for `Gate.ReadDetail` alone. As CSV all of it comes at once, and no cell begins a formula.",
  ...security("Report.Read", "Gate.ReadDetail", "Gate.Ask"),
  request: {
    query: z.strictObject({
      owner: z.enum(owners).optional().meta({ description: "Only what waits for this role." }),
      service_group: line(64).optional().meta({ description: "The service group's code." }),
      format: z.enum(["json", "csv"]).default("json").meta({ description: "A page of JSON, or all as CSV." }),
      cursor: line(300).optional().meta({ description: "The `next` of the page before." }),
      limit,
      lang: z
        .enum(["en", "cy"])
        .optional()
        .meta({ description: language.meta()?.description ?? "" }),
    }),
  },
  responses: {
    200: { ...asPage, content: { ...asPage.content, "text/csv": { schema: prose(100_000_000) } } },
    ...problemResponses(),
  },
});

export const addNextMoves: AddRoutes = (app, deps) => {
  app.openapi(route, async (c) => {
    const { owner, service_group, format, cursor, limit, lang } = c.req.valid("query");
    const isCsv = format === "csv";
    const moves = await listNextMoves(deps, c.var.by, {
      owner: owner ?? null,
      serviceGroup: service_group ?? null,
      department: null,
      severity: null,
      after: isCsv ? null : (cursor ?? null),
      limit: isCsv ? null : limit + 1,
    });
    const reader = readerOf(c, lang);
    if (!isCsv)
      return c.json(
        page(c, moves, { size: limit, key: placeOf, body: (move) => moveBody(move, reader) }) as never,
        200,
      );
    const { body, headers } = movesFile(moves, reader);
    return c.body(body, 200, headers) as never;
  });
};
