import { createRoute } from "@hono/zod-openapi";
import * as z from "zod";
import type { AddRoutes } from "./porth-app.ts";
import { json } from "./shapes/operation.ts";
import { publicProblems } from "./shapes/problem.ts";

const route = createRoute({
  method: "get",
  path: "/openapi.json",
  operationId: "openApi",
  tags: ["Operations"],
  summary: "This interface as OpenAPI 3.1, from the routes themselves",
  security: [],
  responses: {
    200: json("The document", z.looseObject({ openapi: z.literal("3.1.0") })),
    ...publicProblems(),
  },
});

export const addOpenApi: AddRoutes = (app, deps) => {
  app.openAPIRegistry.registerComponent("securitySchemes", "bearer", {
    type: "http",
    scheme: "bearer",
    bearerFormat: "JWT",
    description: "An OAuth 2 access token (RFC 9068). What it may do is in its roles.",
  });
  app.openapi(route, (c) =>
    c.json(
      app.getOpenAPI31Document({
        openapi: "3.1.0",
        info: {
          title: "Porth",
          version: deps.version,
          description:
            "May this department advertise? The job-plan gate for consultant recruitment, with reasons.",
        },
      }) as never,
      200,
    ),
  );
};
