/** The files that pages are made with: the name they are asked for by, and where they come from. */
export const assetFiles: ReadonlyMap<string, string> = new Map([
  ["swagger-ui.js", import.meta.resolve("@fastify/swagger-ui/static/swagger-ui-bundle.js")],
  ["swagger-ui.css", import.meta.resolve("@fastify/swagger-ui/static/swagger-ui.css")],
  ["docs.js", import.meta.resolve("#routes/docs/docs.js")],
  ["docs.css", import.meta.resolve("#routes/docs/docs.css")],
]);
