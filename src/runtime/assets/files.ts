import { readFile } from "node:fs/promises";
import { consoleStyle } from "./console-style.ts";

/** Reads a file where a package or the sources have it. */
const from = (address: string) => async (): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await readFile(new URL(address)));

/** The files that pages are made with: the name each is asked for by, and how it is had. */
export const assetFiles: ReadonlyMap<string, () => Promise<Uint8Array<ArrayBuffer>>> = new Map([
  ["swagger-ui.js", from(import.meta.resolve("@fastify/swagger-ui/static/swagger-ui-bundle.js"))],
  ["swagger-ui.css", from(import.meta.resolve("@fastify/swagger-ui/static/swagger-ui.css"))],
  ["docs.js", from(import.meta.resolve("#routes/docs/docs.js"))],
  ["docs.css", from(import.meta.resolve("#routes/docs/docs.css"))],
  ["console.css", consoleStyle],
]);
