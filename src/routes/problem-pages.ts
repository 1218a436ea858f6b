import { createRoute } from "@hono/zod-openapi";
import * as z from "zod";
import { Problem } from "#problem.ts";
import { hasConsole, isBrowser } from "./console/add-console.ts";
import { problemPage } from "./console/problem-page.ts";
import { explainProblem } from "./console/statements.ts";
import type { AddRoutes } from "./porth-app.ts";
import { publicProblems } from "./shapes/problem.ts";
import { prose } from "./shapes/text.ts";

const route = createRoute({
  method: "get",
  path: "/problems/{code}",
  operationId: "explainProblem",
  tags: ["Operations"],
  summary: "What a problem means and how to mend it",
  description: "Where the `type` of a problem leads. In Welsh it is under `/cy`.",
  security: [],
  request: {
    params: z.strictObject({
      code: z
        .string()
        .max(64)
        .regex(/^[a-z_]+$/)
        .meta({ description: "The problem's code.", examples: ["unknown_department"] }),
    }),
  },
  responses: {
    200: { description: "The page", content: { "text/html": { schema: prose(100_000) } } },
    ...publicProblems("not_found"),
  },
});

export const addProblemPages: AddRoutes = (app, deps) => {
  app.openapi(route, async (c) => {
    if (!hasConsole(deps)) throw new Problem("not_found", "This Porth has no pages.");
    const { code } = c.req.valid("param");
    const explained = explainProblem(c as never, deps, code);
    return (
      isBrowser(c) ? explained.catch((error) => problemPage(c as never, deps, error)) : explained
    ) as never;
  });
};
