import { createRoute } from "@hono/zod-openapi";
import * as z from "zod";
import type { AddRoutes } from "./porth-app.ts";
import { about, serverAt, tags } from "./shapes/about.ts";
import { components, everywhere, type PathItems } from "./shapes/everywhere.ts";
import { json } from "./shapes/operation.ts";
import { publicProblems } from "./shapes/problem.ts";
import { webhooks } from "./shapes/webhooks.ts";

const route = createRoute({
  method: "get",
  path: "/openapi.json",
  operationId: "openApi",
  tags: ["Operations"],
  summary: "This interface as OpenAPI 3.1, from the routes themselves",
  description: "What you are reading; `/docs` shows it as a page.",
  security: [],
  responses: {
    200: json("The document", z.looseObject({ openapi: z.literal("3.1.0") }).meta({ id: "OpenApiDocument" })),
    ...publicProblems(),
  },
});

export const addOpenApi: AddRoutes = (app, deps) => {
  app.openAPIRegistry.registerComponent("securitySchemes", "bearer", {
    type: "http",
    scheme: "bearer",
    bearerFormat: "JWT",
    description:
      "An OAuth 2 access token (RFC 9068), checked as RFC8725 has it. What it may do is in its roles.",
  });
  for (const [kind, named] of Object.entries(components))
    for (const [name, component] of Object.entries(named))
      app.openAPIRegistry.registerComponent(kind as keyof typeof components, name, component as never);

  const describe = () => {
    const {
      webhooks: _,
      paths,
      ...document
    } = app.getOpenAPI31Document({
      openapi: "3.1.0",
      info: { ...about, version: deps.version },
      tags,
    });
    return { ...document, paths: everywhere(paths as PathItems), webhooks: webhooks() };
  };
  let described: ReturnType<typeof describe> | null = null;

  app.openapi(route, (c) => {
    described ??= describe();
    const server = serverAt(c.req.url);
    const info = { ...described.info, contact: { ...contact, url: server.url } };
    return c.json({ ...described, info, servers: [server] } as never, 200);
  });
};

const contact = { name: "The health board that runs this Porth" };
