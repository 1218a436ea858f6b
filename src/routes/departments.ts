import { createRoute } from "@hono/zod-openapi";
import * as z from "zod";
import { listStandings } from "#actions/decisions/list-standings.ts";
import { summaryBody } from "./answer-body.ts";
import { type AddRoutes, readerOf } from "./porth-app.ts";
import { outcome, summaryShape } from "./shapes/answer.ts";
import { language, limit, page, pageOf } from "./shapes/list.ts";
import { security } from "./shapes/operation.ts";
import { problemResponses } from "./shapes/problem.ts";
import { day, line } from "./shapes/text.ts";

const departmentShape = z
  .strictObject({
    code: line(64),
    name: line(500),
    service_group: line(64),
    standing: outcome,
    summary: summaryShape,
    clear_through: day.nullable(),
  })
  .meta({ id: "DepartmentStanding", description: "How one department stands today." });

const list = createRoute({
  method: "get",
  path: "/v1/departments",
  operationId: "listDepartments",
  tags: ["Departments"],
  summary: "How every department stands today, in order of code",
  description: "Each is judged as if a vacancy of its own were asked about now. Nothing is kept.",
  ...security("Gate.Ask"),
  request: {
    query: z.strictObject({
      service_group: line(64).optional().meta({ description: "The service group's code." }),
      standing: z.enum(["clear", "blocked"]).optional().meta({ description: "Only those that stand so." }),
      cursor: line(64).optional().meta({ description: "A code: departments after it." }),
      limit,
      lang: language,
    }),
  },
  responses: { 200: pageOf("DepartmentPage", departmentShape), ...problemResponses() },
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
