import { createRoute } from "@hono/zod-openapi";
import * as z from "zod";
import { showTrend, type TrendDay } from "#actions/reports/show-trend.ts";
import type { Policy } from "#gate/policy.ts";
import { splits } from "#measures/grouped.ts";
import { type AddRoutes, readerOf } from "#routes/porth-app.ts";
import { asDay } from "#routes/shapes/as-day.ts";
import { language } from "#routes/shapes/list.ts";
import { json, security } from "#routes/shapes/operation.ts";
import { problemResponses } from "#routes/shapes/problem.ts";
import { day, line } from "#routes/shapes/text.ts";
import { definitionsBody, figuresBody } from "./figures.ts";
import { definitionsShape, figuresShape } from "./figures-shape.ts";

const dayShape = z
  .strictObject({
    on: day,
    missing: z.boolean().meta({ description: "It was not kept, and cannot be known any more." }),
    origin: z.enum(["kept", "filled"]).nullable(),
    board: figuresShape.nullable(),
    parts: z
      .array(z.strictObject({ code: line(64), figures: figuresShape }).meta({ id: "TrendPart" }))
      .max(10_000),
  })
  .meta({ id: "TrendDay", description: "One day as it was kept." });

export const trendShape = z
  .strictObject({
    from: day,
    to: day,
    by: z.enum(splits).nullable(),
    days: z.array(dayShape).max(366).meta({ description: "Every day, in order." }),
    definitions: definitionsShape,
  })
  .meta({ id: "Trend", description: "How the board stood, day by day." });

const route = createRoute({
  method: "get",
  path: "/v1/compliance/trend",
  operationId: "showTrend",
  tags: ["Reports"],
  summary: "How the board stood day by day, as it was kept",
  description:
    "At most 366 days, or 31 by department. A day that was missed is filled in only if nothing changed in the meantime.",
  ...security("Report.Read"),
  request: {
    query: z.strictObject({
      from: day.optional().meta({ description: "The first day: 90 days before the last, 30 by department." }),
      to: day.optional().meta({ description: "The last day; today when it is not said." }),
      by: z.enum(splits).optional().meta({ description: "Also by this; else the whole board alone." }),
      lang: language,
    }),
  },
  responses: { 200: json("The days", trendShape), ...problemResponses("day_out_of_range") },
});

export const addTrend: AddRoutes = (app, deps) => {
  app.openapi(route, async (c) => {
    const { from, to, by, lang } = c.req.valid("query");
    const days = await showTrend(deps, c.var.by, {
      from: asDay(from),
      to: asDay(to),
      by: by ?? null,
      code: null,
    });
    const body = {
      from: days[0]?.on,
      to: days.at(-1)?.on,
      by: by ?? null,
      days: days.map((each) => dayBody(each, deps.policy)),
      definitions: definitionsBody(readerOf(c, lang)),
    };
    return c.json(body as never, 200);
  });
};

const dayBody = ({ on, kept }: TrendDay, policy: Policy) =>
  kept === null
    ? { on, missing: true, origin: null, board: null, parts: [] }
    : {
        on,
        missing: false,
        origin: kept.isFilled ? "filled" : "kept",
        board: figuresBody(kept.board, policy),
        parts: kept.parts.map(({ code, tally }) => ({ code, figures: figuresBody(tally, policy) })),
      };
