import { createRoute } from "@hono/zod-openapi";
import { html } from "hono/html";
import { Problem } from "#problem.ts";
import { assetAddress } from "./assets.ts";
import type { AddRoutes } from "./porth-app.ts";
import { publicProblems } from "./shapes/problem.ts";
import { prose } from "./shapes/text.ts";

const route = createRoute({
  method: "get",
  path: "/docs",
  operationId: "docs",
  tags: ["Operations"],
  summary: "This interface as a page",
  description: "Made from `/openapi.json` in your browser; everything it needs comes from here.",
  security: [],
  responses: {
    200: { description: "The page", content: { "text/html": { schema: prose(100_000) } } },
    ...publicProblems("not_found"),
  },
});

/** Swagger UI needs no more than this. Its arrows are pictures inside its stylesheet: hence `data:`. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

export const addDocs: AddRoutes = (app, { readAsset }) => {
  app.openapi(route, async (c) => {
    if (!readAsset) throw new Problem("not_found", "This Porth has no pages.");
    const [uiStyle, style, ui, script] = await Promise.all(
      ["swagger-ui.css", "docs.css", "swagger-ui.js", "docs.js"].map((name) => assetAddress(readAsset, name)),
    );
    c.header("Content-Security-Policy", policy);
    c.header("Cache-Control", "no-cache");
    return c.html(await page({ styles: [uiStyle, style], scripts: [ui, script] }), 200);
  });
};

interface Files {
  readonly styles: readonly (string | undefined)[];
  readonly scripts: readonly (string | undefined)[];
}

const page = ({ styles, scripts }: Files) => html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>The interface of Porth</title>
    <link rel="icon" href="data:,">
    ${styles.map((href) => html`<link rel="stylesheet" href="${href}">`)}
  </head>
  <body>
    <header>
      <p>The same as a document: <a href="/openapi.json">OpenAPI 3.1</a></p>
      <noscript><p>This page needs its script to show more. The document needs none.</p></noscript>
    </header>
    <div id="interface"></div>
    ${scripts.map((src) => html`<script src="${src}"></script>`)}
  </body>
</html>`;
