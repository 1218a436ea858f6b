import { createRoute } from "@hono/zod-openapi";
import * as z from "zod";
import { measureCompliance } from "#actions/reports/measure-compliance.ts";
import { listServiceGroups } from "#db/departments.ts";
import type { Deps } from "#deps.ts";
import { grouped, type Split, splits, wholeBoard } from "#measures/grouped.ts";
import { type Measured, origins } from "#measures/measured.ts";
import type { Reader } from "#routes/answer-body.ts";
import { type AddRoutes, readerOf } from "#routes/porth-app.ts";
import { policyShape } from "#routes/shapes/answer.ts";
import { asDay } from "#routes/shapes/as-day.ts";
import { language } from "#routes/shapes/list.ts";
import { json, security } from "#routes/shapes/operation.ts";
import { problemResponses } from "#routes/shapes/problem.ts";
import { day, instant, line } from "#routes/shapes/text.ts";
import { definitionsBody, figuresBody } from "./figures.ts";
import { definitionsShape, figuresShape } from "./figures-shape.ts";

const part = z
  .strictObject({ code: line(64), name: line(500), figures: figuresShape })
  .meta({ id: "CompliancePart", description: "A service group or a department." });

export const complianceShape = z
  .strictObject({
    on: day,
    missing: z.boolean().meta({ description: "Nothing is known of this day: it was not kept." }),
    origin: z.enum(origins).nullable().meta({
      description:
        "Worked out now; kept on the day; filled in after it, as nothing had changed; or a forecast if nothing is done.",
    }),
    kept_at: instant.nullable(),
    policy: policyShape.nullable(),
    staff_list_on: day.nullable().meta({ description: "When the staff list was taken." }),
    allocate_on: day.nullable().meta({ description: "When the Allocate extract was taken." }),
    by: z.enum(splits),
    board: figuresShape.nullable(),
    parts: z.array(part).max(10_000).meta({ description: "In order of code." }),
    definitions: definitionsShape,
  })
  .meta({ id: "Compliance", description: "How the board stands, counted." });

const route = createRoute({
  method: "get",
  path: "/v1/compliance",
  operationId: "measureCompliance",
  tags: ["Reports"],
  summary: "How the board stands, counted: the whole, and by service group or department",
  description:
    "A past day is told as it was kept, or is missing. A day to come, at most 24 months ahead, is a forecast: extracts age as they do today.",
  ...security("Report.Read"),
  request: {
    query: z.strictObject({
      on: day.optional().meta({ description: "Today when it is not said." }),
      by: z.enum(splits).default("service_group").meta({ description: "By what the board is split." }),
      lang: language,
    }),
  },
  responses: { 200: json("The figures", complianceShape), ...problemResponses("day_out_of_range") },
});

export const addCompliance: AddRoutes = (app, deps) => {
  app.openapi(route, async (c) => {
    const { on, by, lang } = c.req.valid("query");
    const measured = await measureCompliance(deps, c.var.by, asDay(on));
    const reader = readerOf(c, lang);
    const body = {
      ...(measured === null
        ? { on: on as string, missing: true, ...nothing, by }
        : await bodyOf(deps, measured, { by, reader })),
      definitions: definitionsBody(reader),
    };
    return c.json(body as never, 200);
  });
};

const nothing = {
  origin: null,
  kept_at: null,
  policy: null,
  staff_list_on: null,
  allocate_on: null,
  board: null,
  parts: [],
};

const bodyOf = async (
  deps: Deps,
  { on, origin, keptAt, policy, staffListOn, allocateOn, departments }: Measured,
  { by, reader }: { readonly by: Split; readonly reader: Reader },
) => {
  const names = new Map(
    (by === "department"
      ? departments.map(({ department }) => department)
      : await listServiceGroups(deps.db)
    ).map((each) => [each.code, nameIn(reader, each)]),
  );
  return {
    on,
    missing: false,
    origin,
    kept_at: keptAt,
    policy,
    staff_list_on: staffListOn,
    allocate_on: allocateOn,
    by,
    board: figuresBody(wholeBoard(departments), deps.policy),
    parts: grouped(departments, by).map(({ code, tally }) => ({
      code,
      name: names.get(code) ?? code,
      figures: figuresBody(tally, deps.policy),
    })),
  };
};

interface Named {
  readonly code: string;
  readonly nameEn: string | null;
  readonly nameCy: string | null;
}

const nameIn = ({ language }: Reader, { code, nameEn, nameCy }: Named): string =>
  (language === "cy" ? (nameCy ?? nameEn) : nameEn) ?? code;
