import { createRoute } from "@hono/zod-openapi";
import * as z from "zod";
import { listStandings } from "#actions/list-standings.ts";
import { summaryBody } from "./answer-body.ts";
import { type AddRoutes, readerOf } from "./porth-app.ts";
import { summaryShape } from "./shapes/answer.ts";
import { language, limit, page, pageOf } from "./shapes/list.ts";
import { json, security } from "./shapes/operation.ts";
import { problemResponses } from "./shapes/problem.ts";
import { day, line } from "./shapes/text.ts";

const departmentShape = z
  .strictObject({
    code: line(64),
    name: line(500),
    service_group: line(64),
    standing: z.enum(["clear", "blocked", "overridden"]),
    summary: summaryShape,
    clear_through: day.nullable(),
  })
  .meta({ id: "DepartmentStanding" });

const list = createRoute({
  method: "get",
  path: "/v1/departments",
  operationId: "listDepartments",
  tags: ["Departments"],
  summary: "How every department stands today, in order of code",
  ...security("Gate.Ask"),
  request: {
    query: z.strictObject({
      service_group: line(64).optional(),
      standing: z.enum(["clear", "blocked"]).optional(),
      cursor: line(64).optional().meta({ description: "A code: departments after it." }),
      limit,
      lang: language,
    }),
  },
  responses: { 200: json("A page of departments", pageOf(departmentShape)), ...problemResponses() },
});

export const addDepartments: AddRoutes = (app, deps) => {
  app.openapi(list, async (c) => {
    const { service_group, standing, cursor, limit, lang } = c.req.valid("query");
    const standings = await listStandings(deps, c.var.by, {
      serviceGroup: service_group ?? null,
      standing: standing ?? null,
      after: cursor ?? null,
      limit: limit + 1,
    });
    const { language } = readerOf(c, lang);
    const body = page(c, standings, {
      size: limit,
      key: ({ department }) => department.code,
      body: ({ department, answer }) => ({
        code: department.code,
        name: language === "cy" ? (department.nameCy ?? department.nameEn) : department.nameEn,
        service_group: department.serviceGroup,
        standing: answer.outcome,
        summary: summaryBody(answer.summary),
        clear_through: answer.clearThrough,
      }),
    });
    return c.json(body, 200);
  });
};
