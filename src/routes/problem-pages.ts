import { createRoute } from "@hono/zod-openapi";
import { html } from "hono/html";
import * as z from "zod";
import { Problem, type ProblemCode, problems } from "#problem.ts";
import { problemHelp, problemTitle } from "#words/names.ts";
import type { AddRoutes } from "./porth-app.ts";
import { publicProblems } from "./shapes/problem.ts";
import { prose } from "./shapes/text.ts";

const route = createRoute({
  method: "get",
  path: "/problems/{code}",
  operationId: "explainProblem",
  tags: ["Operations"],
  summary: "What a problem means and how to mend it, in both languages",
  description: "Where the `type` of a problem leads.",
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

export const addProblemPages: AddRoutes = (app) => {
  app.openapi(route, async (c) => {
    const { code } = c.req.valid("param");
    if (!Object.hasOwn(problems, code)) throw new Problem("not_found", "There is no such problem.");
    return c.html(await problemPage(code as ProblemCode), 200);
  });
};

const problemPage = (code: ProblemCode) => html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>${problemTitle(code, "en")} – Porth</title>
  </head>
  <body>
    <main>
      <h1>${problemTitle(code, "en")}</h1>
      <p><code>${code}</code>, HTTP ${problems[code]}</p>
      <p>${problemHelp(code, "en")}</p>
      <section lang="cy">
        <h2>${problemTitle(code, "cy")}</h2>
        <p>${problemHelp(code, "cy")}</p>
      </section>
    </main>
  </body>
</html>`;
