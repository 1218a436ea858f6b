import { createRoute } from "@hono/zod-openapi";
import * as z from "zod";
import { withdrawVacancy } from "#actions/decisions/withdraw-vacancy.ts";
import type { VacancyRow } from "#db/vacancies.ts";
import { once } from "./once.ts";
import type { AddRoutes } from "./porth-app.ts";
import { vacancyState } from "./shapes/answer.ts";
import { bodyProblems, json, keyHeader, keyProblems, security } from "./shapes/operation.ts";
import { problemResponses } from "./shapes/problem.ts";
import { filledLine, idOf, line } from "./shapes/text.ts";

const vacancyShape = z
  .strictObject({ id: idOf("vac"), department: line(64), ref: filledLine(200), state: vacancyState })
  .meta({ id: "Vacancy", description: "A vacancy, and where it stands." });

const withdraw = createRoute({
  method: "post",
  path: "/v1/vacancies/{id}/withdraw",
  operationId: "withdrawVacancy",
  tags: ["Vacancies"],
  summary: "Whoever asked gives the vacancy up",
  description:
    "It is not judged again when the register changes. Withdrawing it twice changes nothing. There is no body.",
  ...security("Gate.Ask"),
  request: { params: z.strictObject({ id: idOf("vac") }), headers: keyHeader },
  responses: {
    200: json("The vacancy", vacancyShape),
    ...problemResponses("not_found", ...keyProblems, ...bodyProblems),
  },
});

export const addVacancies: AddRoutes = (app, deps) => {
  app.openapi(
    withdraw,
    async (c) =>
      once<VacancyRow>(c, deps, {
        act: (keep) => withdrawVacancy(deps, c.var.by, c.req.valid("param").id, keep),
        reply: ({ id, department, ref, state }) => ({ status: 200, body: { id, department, ref, state } }),
      }) as never,
  );
};
